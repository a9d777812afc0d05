import { authorize } from '@/lib/core/access';
import { type Board, BoardDraft } from '@/lib/core/boards/board';
import { AppError } from '@/lib/core/errors';
import { insertAudit } from '@/lib/data/audit';
import { insertBoard } from '@/lib/data/boards';
import { inTransaction, isUniqueViolation } from '@/lib/data/prisma-client';
import type { ServiceContext } from '../context';
import { describeBoard } from './describe-board';
import { requireSoundBoard } from './require-sound-board';

export const CreateBoardInput = BoardDraft;

export async function createBoard(ctx: ServiceContext, input: BoardDraft, note = ''): Promise<Board> {
  authorize(ctx.actor, 'boards:write');
  const { actor } = ctx;
  await requireSoundBoard(ctx, input.content);
  const owner = actor.kind === 'member' ? { id: actor.id, name: actor.name } : null;
  const author = { id: actor.id, name: actor.name };

  const board = await inTransaction(ctx.db, async (tx) => {
    const created = await insertBoard(tx, actor.workspaceId, { ...input, owner }, { note, author, at: ctx.now });
    await insertAudit(tx, actor, {
      action: 'board.created',
      target: { kind: 'board', id: created.key, name: created.name },
      difference: { tiles: input.content.tiles.length },
    });
    return created;
  }).catch((error: unknown) => {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', `There is a board "${input.key}" already. Choose another key.`, { cause: error });
  });
  return describeBoard(board);
}
