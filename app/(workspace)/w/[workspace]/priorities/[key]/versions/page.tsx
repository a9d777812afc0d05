import type { Metadata } from 'next';
import { DocumentVersions } from '@/components/documents/document-versions';
import { may } from '@/lib/core/access';
import { listMatrixVersions } from '@/lib/services/priority-matrices/matrix-versions';
import { openMatrixPage } from '../open-matrix';

export const metadata: Metadata = { title: 'Versions of a matrix' };

type VersionsPageProps = { params: Promise<{ workspace: string; key: string }> };

export default async function VersionsPage({ params }: VersionsPageProps) {
  const { workspace, key } = await params;
  const { ctx, matrix } = await openMatrixPage({ workspace, key });
  const { items: versions } = await listMatrixVersions(ctx, { key, limit: 100 });
  const mayWrite = may(ctx.actor.role, 'documents:write') && matrix.archived_at === null;
  return (
    <DocumentVersions {...{ workspace, versions, mayWrite }} kind="priorities" document={{ key, name: matrix.name }} />
  );
}
