import type { Metadata } from 'next';
import { PastMatrix } from '@/components/priority-matrices/past-matrix';
import { showMatrixVersion } from '@/lib/services/priority-matrices/matrix-versions';
import { orNotFound } from '../../../../or-not-found';
import { openMatrixPage } from '../../open-matrix';

export const metadata: Metadata = { title: 'A version of a matrix' };

type VersionPageProps = { params: Promise<{ workspace: string; key: string; version: string }> };

export default async function VersionPage({ params }: VersionPageProps) {
  const { workspace, key, version } = await params;
  const { ctx } = await openMatrixPage({ workspace, key });
  const { names, ...shown } = await orNotFound(showMatrixVersion(ctx, { key, version: Number(version) || 0 }));
  return <PastMatrix {...{ workspace, names }} matrixKey={key} version={shown} />;
}
