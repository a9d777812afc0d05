import type { Metadata } from 'next';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import { ResearchTabs } from '@/components/research/research-tabs';
import { SearchScreen } from '@/components/research/search-screen';
import { PageBody } from '@/components/shell/page-columns';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { pageContext } from '@/lib/server/context';

export const metadata: Metadata = { title: 'Search the research' };

type SearchPageProps = { params: Promise<{ workspace: string }> };

export default async function SearchPage({ params }: SearchPageProps) {
  const { workspace } = await params;
  await pageContext(workspace);
  return (
    <>
      <PageHeader crumbs={[{ label: 'Research', href: `/w/${workspace}/research` }, { label: 'Search' }]} />
      <PageBody>
        <ResearchTabs workspace={workspace} />
        <PageTitle note="Transcripts, notes, highlights and findings, the best first.">Search</PageTitle>
        <NuqsAdapter>
          <SearchScreen workspace={workspace} />
        </NuqsAdapter>
      </PageBody>
    </>
  );
}
