import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { type Board, BoardKey } from '@/lib/core/boards/board';
import { getBoard } from '@/lib/data/boards';
import type { ServiceContext } from '../context';
import { createBoard } from './create-board';

export const CopyBoardInput = z.strictObject({
  key: z.string(),
  /** Of the copy. */
  new_key: BoardKey,
  name: z.string().trim().min(1).max(120),
});
export type CopyBoardInput = z.infer<typeof CopyBoardInput>;

/** The same board under another name; the copy begins with a version of its own. */
export async function copyBoard(ctx: ServiceContext, input: CopyBoardInput): Promise<Board> {
  authorize(ctx.actor, 'boards:write');
  const { name, description, content } = await getBoard(ctx.db, ctx.actor.workspaceId, input.key);
  const draft = { key: input.new_key, name: input.name, description, content };
  return createBoard(ctx, draft, `A copy of "${name}".`);
}
