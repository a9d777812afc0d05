import { notFound } from 'next/navigation';
import { AppError } from '@/lib/core/errors';
import { pageContext } from '@/lib/server/context';
import { getBoard } from '@/lib/services/boards/get-board';

/** The context of a page of one board, and the board; a board that is not there is a page that is not there. */
export async function openBoard({ workspace, key }: { workspace: string; key: string }) {
  const ctx = await pageContext(workspace);
  return { ctx, board: await unlessMissing(() => getBoard(ctx, { key })) };
}

export async function unlessMissing<Found>(find: () => Promise<Found>): Promise<Found> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof AppError && error.kind === 'not_found') notFound();
    throw error;
  }
}
