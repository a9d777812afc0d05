import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { type Board, BoardChange, Tile } from '@/lib/core/boards/board';
import { boardDifference } from '@/lib/core/boards/board-difference';
import { AppError } from '@/lib/core/errors';
import { insertAudit } from '@/lib/data/audit';
import {
  archiveBoardAt,
  type BoardWriting,
  getBoard,
  getBoardVersion,
  type StoredBoard,
  writeBoardAt,
} from '@/lib/data/boards';
import { type Database, inTransaction } from '@/lib/data/prisma-client';
import type { ServiceContext } from '../context';
import { describeBoard } from './describe-board';
import type { BoardByKeyInput } from './get-board';
import { requireSoundBoard } from './require-sound-board';

export const UpdateBoardInput = BoardChange.extend({ key: z.string(), version: z.int().min(1) });
export type UpdateBoardInput = z.infer<typeof UpdateBoardInput>;

/** Writes the next version. A board that somebody else changed meanwhile gets `conflict`, with theirs in the details. */
export async function updateBoard(ctx: ServiceContext, input: UpdateBoardInput): Promise<Board> {
  authorize(ctx.actor, 'boards:write');
  const { key, version, note = '', ...change } = input;
  if (change.content) await requireSoundBoard(ctx, change.content);
  const board = await inTransaction(ctx.db, async (tx) => {
    const before = await getBoard(tx, ctx.actor.workspaceId, key);
    return writeNext(tx, ctx, { ...before, version }, { ...textOf(before), ...change }, { note });
  });
  return describeBoard(board);
}

export const AddTileInput = z.strictObject({ key: z.string(), tile: Tile });
export type AddTileInput = z.infer<typeof AddTileInput>;

/** Puts a tile at the end of a board, whatever its version is now. */
export async function addTile(ctx: ServiceContext, { key, tile }: AddTileInput): Promise<Board> {
  authorize(ctx.actor, 'boards:write');
  await requireSoundBoard(ctx, { tiles: [tile] });
  const board = await inTransaction(ctx.db, async (tx) => {
    const before = await getBoard(tx, ctx.actor.workspaceId, key);
    const content = { ...before.content, tiles: [...before.content.tiles, tile] };
    return writeNext(tx, ctx, before, { ...textOf(before), content }, { note: '' });
  });
  return describeBoard(board);
}

export const RollbackBoardInput = z.strictObject({
  key: z.string(),
  /** The version to go back to. */
  to: z.int().min(1),
  /** The newest version the caller has seen. */
  version: z.int().min(1),
});
export type RollbackBoardInput = z.infer<typeof RollbackBoardInput>;

/** Goes back to what an older version said, as a new version: nothing in between is lost. */
export async function rollbackBoard(ctx: ServiceContext, input: RollbackBoardInput): Promise<Board> {
  authorize(ctx.actor, 'boards:write');
  const board = await inTransaction(ctx.db, async (tx) => {
    const before = await getBoard(tx, ctx.actor.workspaceId, input.key);
    const old = await getBoardVersion(tx, ctx.actor.workspaceId, before, input.to);
    return writeNext(tx, ctx, { ...before, version: input.version }, textOf(old), {
      note: `Back to version ${input.to}.`,
      restoredFrom: input.to,
    });
  });
  return describeBoard(board);
}

/** Takes a board off the shelf; its versions and frozen views stay, and it can come back. */
export async function archiveBoard(ctx: ServiceContext, input: BoardByKeyInput): Promise<Board> {
  authorize(ctx.actor, 'boards:write');
  return shelve(ctx, input.key, ctx.now);
}

export async function restoreBoard(ctx: ServiceContext, input: BoardByKeyInput): Promise<Board> {
  authorize(ctx.actor, 'boards:write');
  return shelve(ctx, input.key, null);
}

async function shelve(ctx: ServiceContext, key: string, at: Date | null): Promise<Board> {
  const { workspaceId } = ctx.actor;
  return inTransaction(ctx.db, async (tx) => {
    const { id, name } = await getBoard(tx, workspaceId, key);
    await archiveBoardAt(tx, workspaceId, id, at);
    const action = at ? 'board.archived' : 'board.restored';
    await insertAudit(tx, ctx.actor, { action, target: { kind: 'board', id: key, name } });
    return describeBoard(await getBoard(tx, workspaceId, key));
  });
}

const textOf = ({ name, description, content }: BoardWriting): BoardWriting => ({ name, description, content });

/** One step further in the versions of a board; one that changes nothing writes nothing. */
export async function writeNext(
  tx: Database,
  ctx: Pick<ServiceContext, 'actor' | 'now'>,
  seen: StoredBoard,
  writing: BoardWriting,
  { note, restoredFrom }: { note: string; restoredFrom?: number },
): Promise<StoredBoard> {
  const { workspaceId, id, name } = ctx.actor;
  const difference = boardDifference(seen, writing);
  const stored = await getBoard(tx, workspaceId, seen.key);
  if (difference.length === 0 && stored.version === seen.version) return stored;
  const author = { id, name };
  const written = await writeBoardAt(tx, workspaceId, seen, textOf(writing), {
    note,
    author,
    restoredFrom,
    at: ctx.now,
  });
  const newest = await getBoard(tx, workspaceId, seen.key);
  if (!written) throw staleBoard(newest, seen.version);
  await insertAudit(tx, ctx.actor, {
    action: restoredFrom === undefined ? 'board.changed' : 'board.rolled_back',
    target: { kind: 'board', id: newest.key, name: newest.name },
    difference: { version: { from: seen.version, to: newest.version }, changes: difference },
  });
  return newest;
}

function staleBoard(newest: StoredBoard, seen: number): AppError {
  return new AppError(
    'conflict',
    `"${newest.name}" changed since you opened it. Look at what is new, then save yours again.`,
    { details: { expected: seen, actual: newest.version, board: describeBoard(newest) } },
  );
}
