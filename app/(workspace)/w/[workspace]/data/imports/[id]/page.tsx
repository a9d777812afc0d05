import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ImportScreen } from '@/components/imports/import-screen';
import { PageBody } from '@/components/shell/page-columns';
import { PageHeader, PageTitle } from '@/components/ui/page-header';
import { may } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { pageContext } from '@/lib/server/context';
import { getWorkspace } from '@/lib/services/accounts/get-workspace';
import { getImport } from '@/lib/services/imports/get-import';

export const metadata: Metadata = { title: 'Import' };

export default async function ImportPage({ params }: { params: Promise<{ workspace: string; id: string }> }) {
  const { workspace, id } = await params;
  const ctx = await pageContext(workspace);
  const shown = await getImport(ctx, { id }).catch((error: unknown) => {
    if (error instanceof AppError && (error.kind === 'not_found' || error.kind === 'invalid')) notFound();
    throw error;
  });
  const { zone, clock } = await getWorkspace(ctx);
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Data' }, { label: 'Imports', href: `/w/${workspace}/data/imports` }, { label: shown.name }]}
      />
      <PageBody>
        <PageTitle>
          <span className="break-all">{shown.name}</span>
        </PageTitle>
        <ImportScreen
          workspace={workspace}
          zone={zone}
          clock={{ clock, maySet: may(ctx.actor.role, 'workspace:update') }}
          start={shown}
          mayWrite={may(ctx.actor.role, 'imports:write')}
        />
      </PageBody>
    </>
  );
}
