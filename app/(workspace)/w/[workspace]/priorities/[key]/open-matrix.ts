import { pageContext } from '@/lib/server/context';
import { getMatrix } from '@/lib/services/priority-matrices/get-matrix';
import { orNotFound } from '../../or-not-found';

/** The context of a page of one matrix, and the matrix; one that is not there is a page that is not there. */
export async function openMatrixPage({ workspace, key }: { workspace: string; key: string }) {
  const ctx = await pageContext(workspace);
  return { ctx, matrix: await orNotFound(getMatrix(ctx, { key })) };
}
