import type { Metadata } from 'next';
import { MatrixList } from '@/components/priority-matrices/matrix-list';
import { may } from '@/lib/core/access';
import { pageContext } from '@/lib/server/context';
import { listMatrices } from '@/lib/services/priority-matrices/get-matrix';
import { listWhoChoices } from '@/lib/services/priority-matrices/list-who-choices';

export const metadata: Metadata = { title: 'Priorities' };

type PrioritiesPageProps = { params: Promise<{ workspace: string }>; searchParams: Promise<{ archived?: string }> };

export default async function PrioritiesPage({ params, searchParams }: PrioritiesPageProps) {
  const { workspace } = await params;
  const archived = (await searchParams).archived === 'true';
  const ctx = await pageContext(workspace);
  const [{ items: matrices }, choices] = await Promise.all([
    listMatrices(ctx, { archived, limit: 200 }),
    listWhoChoices(ctx),
  ]);
  return (
    <MatrixList {...{ workspace, matrices, choices, archived }} mayWrite={may(ctx.actor.role, 'documents:write')} />
  );
}
