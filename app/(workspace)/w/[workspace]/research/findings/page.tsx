import type { Metadata } from 'next';
import { FindingList } from '@/components/research/finding-list';
import { ResearchTabs } from '@/components/research/research-tabs';
import { PageBody } from '@/components/shell/page-columns';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { listFindings } from '@/lib/services/research/write-findings';

export const metadata: Metadata = { title: 'Findings' };

type FindingsPageProps = { params: Promise<{ workspace: string }> };

export default async function FindingsPage({ params }: FindingsPageProps) {
  const { workspace } = await params;
  const ctx = await pageContext(workspace);
  const findings = await listFindings(ctx, { limit: 50 });
  return (
    <>
      <PageHeader crumbs={[{ label: 'Research', href: `/w/${workspace}/research` }, { label: 'Findings' }]} />
      <PageBody>
        <ResearchTabs workspace={workspace} />
        <PageTitle note="What was learned, in sentences that stand on what people said.">Findings</PageTitle>
        <FindingList workspace={workspace} findings={findings} mayWrite={may(ctx.actor.role, 'research:write')} />
      </PageBody>
    </>
  );
}
