import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { BoardSummary } from '@/lib/core/boards/board';
import { listBoards as readBoards } from '@/lib/data/boards';
import type { ServiceContext } from '../context';
import { describeSummary } from './describe-board';

export const ListBoardsInput = z.object({
  archived: z.stringbool().default(false),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListBoardsInput = z.infer<typeof ListBoardsInput>;

export async function listBoards(
  ctx: ServiceContext,
  input: ListBoardsInput,
): Promise<{ items: BoardSummary[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'boards:read');
  const rows = await readBoards(ctx.db, ctx.actor.workspaceId, {
    archived: input.archived,
    after: input.cursor,
    limit: input.limit + 1,
  });
  const page = rows.slice(0, input.limit);
  return {
    items: page.map(describeSummary),
    next_cursor: rows.length > page.length ? (page.at(-1)?.key ?? null) : null,
  };
}
