import { pageContext } from '@/lib/server/context';
import { getBoard } from '@/lib/services/boards/get-board';
import { orNotFound } from '../../or-not-found';

/** The context of a page of one board, and the board; a board that is not there is a page that is not there. */
export async function openBoard({ workspace, key }: { workspace: string; key: string }) {
  const ctx = await pageContext(workspace);
  return { ctx, board: await orNotFound(getBoard(ctx, { key })) };
}
