import type { Metadata } from 'next';
import { MatrixScreen } from '@/components/priority-matrices/matrix-screen';
import { may } from '@/lib/core/access';
import { listWhoChoices } from '@/lib/services/priority-matrices/list-who-choices';
import { openMatrixPage } from './open-matrix';

type MatrixPageProps = { params: Promise<{ workspace: string; key: string }> };

export async function generateMetadata({ params }: MatrixPageProps): Promise<Metadata> {
  return { title: (await openMatrixPage(await params)).matrix.name };
}

export default async function MatrixPage({ params }: MatrixPageProps) {
  const { workspace, key } = await params;
  const { ctx, matrix } = await openMatrixPage({ workspace, key });
  const choices = await listWhoChoices(ctx);
  return <MatrixScreen {...{ workspace, matrix, choices }} mayWrite={may(ctx.actor.role, 'documents:write')} />;
}
