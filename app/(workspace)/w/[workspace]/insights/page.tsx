import type { Metadata } from 'next';
import { FrozenAnswerList } from '@/components/boards/frozen-answer-list';
import { InsightGallery } from '@/components/insights/insight-gallery';
import { PageBody } from '@/components/shell/page-columns';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { pageContext } from '@/lib/server/context';
import { listFrozenAnswers } from '@/lib/services/boards/freeze-answer';

export const metadata: Metadata = { title: 'Insights' };

export default async function InsightsPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await params;
  const { items } = await listFrozenAnswers(await pageContext(workspace));
  return (
    <>
      <PageHeader crumbs={[{ label: 'Insights' }]} />
      <PageBody>
        <PageTitle note="Questions to the data. Each answer says as of when and over whom, and each of its numbers is people you can see.">
          Insights
        </PageTitle>
        <InsightGallery workspace={workspace} />
        <FrozenAnswerList workspace={workspace} items={items} />
      </PageBody>
    </>
  );
}
