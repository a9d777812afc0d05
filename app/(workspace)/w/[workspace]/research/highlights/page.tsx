import type { Metadata } from 'next';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { HighlightList } from '@/components/research/highlight-list';
import { ResearchTabs } from '@/components/research/research-tabs';
import { PageBody } from '@/components/shell/page-columns';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';

export const metadata: Metadata = { title: 'Highlights' };

type HighlightsPageProps = { params: Promise<{ workspace: string }> };

export default async function HighlightsPage({ params }: HighlightsPageProps) {
  const { workspace } = await params;
  const ctx = await pageContext(workspace);
  return (
    <>
      <PageHeader crumbs={[{ label: 'Research', href: `/w/${workspace}/research` }, { label: 'Highlights' }]} />
      <PageBody>
        <ResearchTabs workspace={workspace} />
        <PageTitle note="The words that were marked, from all studies.">Highlights</PageTitle>
        <NuqsAdapter>
          <HighlightList workspace={workspace} mayWrite={may(ctx.actor.role, 'research:write')} />
        </NuqsAdapter>
      </PageBody>
    </>
  );
}
