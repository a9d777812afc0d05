import type { Metadata } from 'next';
import { FrozenAnswerList } from '@/components/boards/frozen-answer-list';
import { InsightGallery } from '@/components/insights/insight-gallery';
import { PageBody } from '@/components/shell/page-columns';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { pageContext } from '@/lib/server/context';
import { ListFrozenAnswersInput, listFrozenAnswers } from '@/lib/services/boards/freeze-answer';

export const metadata: Metadata = { title: 'Insights' };

type InsightsPageProps = { params: Promise<{ workspace: string }>; searchParams: Promise<{ cursor?: string }> };

export default async function InsightsPage({ params, searchParams }: InsightsPageProps) {
  const { workspace } = await params;
  const { cursor } = ListFrozenAnswersInput.pick({ cursor: true }).safeParse(await searchParams).data ?? {};
  const frozen = await listFrozenAnswers(await pageContext(workspace), { limit: 50, cursor });
  return (
    <>
      <PageHeader crumbs={[{ label: 'Insights' }]} />
      <PageBody>
        <PageTitle note="Questions to the data. Each answer says as of when and over whom, and each of its numbers is people you can see.">
          Insights
        </PageTitle>
        <InsightGallery workspace={workspace} />
        <FrozenAnswerList workspace={workspace} items={frozen.items} next={frozen.next_cursor} />
      </PageBody>
    </>
  );
}
