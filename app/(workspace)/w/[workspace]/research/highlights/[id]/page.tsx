import type { Metadata } from 'next';
import { HighlightCard } from '@/components/research/highlight-card';
import { PageBody } from '@/components/shell/page-columns';
import { PageHeader } from '@/components/ui/page-header';
import { pageContext } from '@/lib/server/context';
import { getHighlight } from '@/lib/services/research/list-highlights';
import { orNotFound } from '../../../or-not-found';

export const metadata: Metadata = { title: 'Highlight' };

type HighlightPageProps = { params: Promise<{ workspace: string; id: string }> };

/** The link that stays: whatever happens to the source, the words are here, or why they are not. */
export default async function HighlightPage({ params }: HighlightPageProps) {
  const { workspace, id } = await params;
  const ctx = await pageContext(workspace);
  const highlight = await orNotFound(getHighlight(ctx, { id }));
  const path = `/w/${workspace}/research`;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Research', href: path },
          { label: 'Highlights', href: `${path}/highlights` },
          { label: 'Highlight' },
        ]}
      />
      <PageBody width="reading">
        <h1 className="sr-only">Highlight</h1>
        <HighlightCard workspace={workspace} highlight={highlight} />
      </PageBody>
    </>
  );
}
