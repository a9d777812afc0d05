import type { Metadata } from 'next';
import { HighlightList } from '@/components/research/highlight-list';
import { ResearchTabs } from '@/components/research/research-tabs';
import { PageBody } from '@/components/shell/page-columns';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { listStudies } from '@/lib/services/research/list-studies';
import { listSegments } from '@/lib/services/segments/list-segments';

export const metadata: Metadata = { title: 'Highlights' };

type HighlightsPageProps = { params: Promise<{ workspace: string }> };

export default async function HighlightsPage({ params }: HighlightsPageProps) {
  const { workspace } = await params;
  const ctx = await pageContext(workspace);
  const studies = await listStudies(ctx, { archived: false, limit: 200 });
  const segments = await listSegments(ctx, { retired: false, limit: 200 });
  const named = ({ key, name }: { key: string; name: string }) => ({ key, name });
  return (
    <>
      <PageHeader crumbs={[{ label: 'Research', href: `/w/${workspace}/research` }, { label: 'Highlights' }]} />
      <PageBody>
        <ResearchTabs workspace={workspace} />
        <PageTitle note="The words that were marked, from all studies.">Highlights</PageTitle>
        <HighlightList
          workspace={workspace}
          studies={studies.items.map(named)}
          segments={segments.items.map(named)}
          mayWrite={may(ctx.actor.role, 'research:write')}
        />
      </PageBody>
    </>
  );
}
