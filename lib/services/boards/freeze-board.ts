import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { type BoardContent, BoardFrame } from '@/lib/core/boards/board';
import type { FrozenSummary, FrozenView } from '@/lib/core/boards/share';
import type { TileAnswer } from '@/lib/core/boards/tile-answer';
import { insertAudit } from '@/lib/data/audit';
import { getBoard, type StoredBoard } from '@/lib/data/boards';
import {
  insertFrozenView,
  getFrozenView as readFrozenView,
  listFrozenViews as readFrozenViews,
  removeFrozenViewAt,
} from '@/lib/data/frozen-views';
import { type Database, inTransaction } from '@/lib/data/prisma-client';
import { getWorkspace } from '@/lib/data/workspaces';
import type { ServiceContext } from '../context';
import { answerOrReason } from './answer-tile';
import type { BoardByKeyInput } from './get-board';

/** Left out it is the board's own; null is everybody, and each tile's own time, whatever the board says. */
export const FreezeBoardInput = z.object({
  key: z.string(),
  filter: BoardFrame.shape.filter.nullable(),
  dates: BoardFrame.shape.dates.nullable(),
});
export type FreezeBoardInput = z.infer<typeof FreezeBoardInput>;

/** Keeps a board with the answers it has now, under the dates and the filter it is looked at with. */
export async function freezeBoard(ctx: ServiceContext, input: FreezeBoardInput): Promise<FrozenView> {
  authorize(ctx.actor, 'boards:write');
  const { actor } = ctx;
  const { workspaceId } = actor;
  const board = await getBoard(ctx.db, workspaceId, input.key);
  const { zone } = await getWorkspace(ctx.db, workspaceId);
  const content = lookedAt(board.content, input);
  const answers = await answerAll(ctx, { ...board, content });
  const { name, description, version } = board;
  return inTransaction(ctx.db, async (tx) => {
    const view = { name, description, version, content, answers, zone };
    const by = { id: actor.id, name: actor.name, at: ctx.now };
    const frozen = await insertFrozenView(tx, workspaceId, board.id, view, by);
    await insertAudit(tx, actor, {
      action: 'board.frozen',
      target: { kind: 'board', id: board.key, name },
      difference: { version, view: frozen.id },
    });
    return frozen;
  });
}

function lookedAt(
  { filter: ownFilter, dates: ownDates, ...rest }: BoardContent,
  { filter = ownFilter, dates = ownDates }: FreezeBoardInput,
): BoardContent {
  return { ...rest, ...(filter && { filter }), ...(dates && { dates }) };
}

async function answerAll(ctx: ServiceContext, { content }: StoredBoard): Promise<Record<string, TileAnswer>> {
  const answers = await Promise.all(
    content.tiles.map(async (tile) => [tile.id, await answerOrReason(ctx, tile, content)] as const),
  );
  return Object.fromEntries(answers);
}

export async function listFrozenViews(
  ctx: ServiceContext,
  input: BoardByKeyInput,
): Promise<{ items: FrozenSummary[]; next_cursor: null }> {
  authorize(ctx.actor, 'boards:read');
  const { workspaceId } = ctx.actor;
  const board = await getBoard(ctx.db, workspaceId, input.key);
  return { items: await readFrozenViews(ctx.db, workspaceId, board.id), next_cursor: null };
}

export const FrozenViewInput = z.object({ key: z.string(), id: z.uuid() });
export type FrozenViewInput = z.infer<typeof FrozenViewInput>;

export async function getFrozenView(ctx: ServiceContext, input: FrozenViewInput): Promise<FrozenView> {
  authorize(ctx.actor, 'boards:read');
  return readFrozenView(ctx.db, ctx.actor.workspaceId, input.key, input.id);
}

export async function deleteFrozenView(ctx: ServiceContext, { key, id }: FrozenViewInput): Promise<void> {
  authorize(ctx.actor, 'boards:write');
  const { workspaceId } = ctx.actor;
  await inTransaction(ctx.db, async (tx) => {
    const view = await readFrozenView(tx, workspaceId, key, id);
    if (await removeFrozenViewAt(tx, workspaceId, key, { id, at: ctx.now })) await note(tx, ctx, 'deleted', view);
  });
}

/** Brings a deleted one back, with its numbers; its links show it again. */
export async function restoreFrozenView(ctx: ServiceContext, { key, id }: FrozenViewInput): Promise<FrozenView> {
  authorize(ctx.actor, 'boards:write');
  const { workspaceId } = ctx.actor;
  return inTransaction(ctx.db, async (tx) => {
    const isBack = await removeFrozenViewAt(tx, workspaceId, key, { id, at: null });
    const view = await readFrozenView(tx, workspaceId, key, id);
    if (isBack) await note(tx, ctx, 'restored', view);
    return view;
  });
}

function note(tx: Database, { actor }: ServiceContext, done: 'deleted' | 'restored', view: FrozenView) {
  return insertAudit(tx, actor, {
    action: `frozen_view.${done}`,
    target: { kind: 'board', id: view.key, name: view.name },
    difference: { view: view.id, version: view.version, frozen_at: view.frozen_at },
  });
}
