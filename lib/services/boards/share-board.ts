import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { BoardLink, BoardLinkDraft, NewBoardLink } from '@/lib/core/boards/share';
import { insertAudit } from '@/lib/data/audit';
import { getBoardLink, insertBoardLink, listBoardLinks as readLinks, revokeBoardLinkAt } from '@/lib/data/board-links';
import { getBoard } from '@/lib/data/boards';
import { getFrozenView } from '@/lib/data/frozen-views';
import { inTransaction } from '@/lib/data/prisma-client';
import type { ServiceContext } from '../context';
import { newLink } from '../sharing/links';
import type { BoardByKeyInput } from './get-board';

/** A link that shows a board without a sign-in, until it expires. The link itself is in this answer only. */
export async function shareBoard(ctx: ServiceContext, draft: BoardLinkDraft): Promise<NewBoardLink> {
  authorize(ctx.actor, 'boards:write');
  const { actor } = ctx;
  const { workspaceId } = actor;
  const { token, row } = newLink(ctx, draft);
  return inTransaction(ctx.db, async (tx) => {
    const board = await getBoard(tx, workspaceId, draft.key);
    if (draft.frozen) await getFrozenView(tx, workspaceId, board.key, draft.frozen);
    const link = await insertBoardLink(tx, workspaceId, {
      ...row,
      boardId: board.id,
      frozenId: draft.frozen ?? null,
    });
    await insertAudit(tx, actor, {
      action: 'board.shared',
      target: { kind: 'board', id: board.key, name: board.name },
      difference: { link: link.name, expires_at: link.expires_at, frozen: link.frozen },
    });
    return { ...link, token, path: `/share/${token}` };
  });
}

export async function listBoardLinks(
  ctx: ServiceContext,
  input: BoardByKeyInput,
): Promise<{ items: BoardLink[]; next_cursor: null }> {
  authorize(ctx.actor, 'boards:read');
  const { workspaceId } = ctx.actor;
  const board = await getBoard(ctx.db, workspaceId, input.key);
  return { items: await readLinks(ctx.db, workspaceId, board.id, ctx.now), next_cursor: null };
}

export const BoardLinkInput = z.object({ key: z.string(), id: z.uuid() });
export type BoardLinkInput = z.infer<typeof BoardLinkInput>;

/** Whoever opens the link from now on sees nothing. */
export async function revokeBoardLink(ctx: ServiceContext, input: BoardLinkInput): Promise<BoardLink> {
  authorize(ctx.actor, 'boards:write');
  const { workspaceId } = ctx.actor;
  return inTransaction(ctx.db, async (tx) => {
    const board = await getBoard(tx, workspaceId, input.key);
    const link = await getBoardLink(tx, workspaceId, board.id, input.id, ctx.now);
    if (link.state === 'revoked') return link;
    await revokeBoardLinkAt(tx, workspaceId, link.id, ctx.now);
    await insertAudit(tx, ctx.actor, {
      action: 'board.unshared',
      target: { kind: 'board', id: board.key, name: board.name },
      difference: { link: link.name },
    });
    return getBoardLink(tx, workspaceId, board.id, link.id, ctx.now);
  });
}
