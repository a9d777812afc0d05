import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { BoardVersion } from '@/lib/core/boards/board';
import { boardDifference } from '@/lib/core/boards/board-difference';
import {
  getBoard,
  getBoardVersion as readVersion,
  listBoardVersions as readVersions,
  type StoredBoardVersion,
} from '@/lib/data/boards';
import type { ServiceContext } from '../context';

export const ListBoardVersionsInput = z.object({
  key: z.string(),
  cursor: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type ListBoardVersionsInput = z.infer<typeof ListBoardVersionsInput>;

/** Newest first, each with what it changed. */
export async function listBoardVersions(
  ctx: ServiceContext,
  input: ListBoardVersionsInput,
): Promise<{ items: BoardVersion[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'boards:read');
  const { workspaceId } = ctx.actor;
  const board = await getBoard(ctx.db, workspaceId, input.key);
  const page = { before: input.cursor, limit: input.limit + 1 };
  const rows = await readVersions(ctx.db, workspaceId, board.id, page);
  const shown = rows.slice(0, input.limit);
  return {
    items: shown.map((row, index) => describeVersion(row, rows[index + 1] ?? null)),
    next_cursor: rows.length > shown.length ? String(shown.at(-1)?.number) : null,
  };
}

export const BoardVersionInput = z.object({ key: z.string(), version: z.coerce.number().int().min(1) });
export type BoardVersionInput = z.infer<typeof BoardVersionInput>;

export async function getBoardVersion(ctx: ServiceContext, input: BoardVersionInput): Promise<BoardVersion> {
  authorize(ctx.actor, 'boards:read');
  const { workspaceId } = ctx.actor;
  const board = await getBoard(ctx.db, workspaceId, input.key);
  const version = await readVersion(ctx.db, workspaceId, board, input.version);
  const before = input.version > 1 ? await readVersion(ctx.db, workspaceId, board, input.version - 1) : null;
  return describeVersion(version, before);
}

function describeVersion(row: StoredBoardVersion, before: StoredBoardVersion | null): BoardVersion {
  return {
    version: row.number,
    name: row.name,
    description: row.description,
    content: row.content,
    note: row.note,
    author: row.author,
    restored_from: row.restoredFrom,
    created_at: row.createdAt.toISOString(),
    difference: boardDifference(before, row),
  };
}
