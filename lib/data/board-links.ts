import 'server-only';
import type { BoardLink } from '@/lib/core/boards/share';
import { AppError } from '@/lib/core/errors';
import { linkState } from '@/lib/core/sharing/link';
import type { Prisma } from './generated/prisma/client';
import { type NewLinkRow, toLink } from './links';
import type { Database } from './prisma-client';

const withFrozen = { include: { frozen: { select: { removedAt: true } } } } as const;
type Row = Prisma.BoardLinkGetPayload<typeof withFrozen>;

/** A link outlives the frozen view that it shows: that one can come back. */
function stateOf(row: Pick<Row, 'revokedAt' | 'expiresAt' | 'frozen'>, now: Date): BoardLink['state'] {
  const state = linkState(row, now);
  return state === 'open' && row.frozen?.removedAt ? 'deleted' : state;
}

const toBoardLink = (row: Row, now: Date): BoardLink => ({
  ...toLink(row, now),
  frozen: row.frozenId,
  state: stateOf(row, now),
});

type NewRow = NewLinkRow & { boardId: string; frozenId: string | null };

export async function insertBoardLink(db: Database, workspaceId: string, link: NewRow): Promise<BoardLink> {
  return toBoardLink(await db.boardLink.create({ data: { workspaceId, ...link }, ...withFrozen }), link.createdAt);
}

/** Newest first, those included that no longer open. */
export async function listBoardLinks(
  db: Database,
  workspaceId: string,
  boardId: string,
  now: Date,
): Promise<BoardLink[]> {
  const rows = await db.boardLink.findMany({
    where: { workspaceId, boardId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 200,
    ...withFrozen,
  });
  return rows.map((row) => toBoardLink(row, now));
}

export async function getBoardLink(
  db: Database,
  workspaceId: string,
  boardId: string,
  id: string,
  now: Date,
): Promise<BoardLink> {
  const row = await db.boardLink.findFirst({ where: { workspaceId, boardId, id }, ...withFrozen });
  if (!row) throw new AppError('not_found', 'There is no such link to this board.');
  return toBoardLink(row, now);
}

export async function revokeBoardLinkAt(db: Database, workspaceId: string, id: string, at: Date): Promise<void> {
  await db.boardLink.updateMany({ where: { workspaceId, id, revokedAt: null }, data: { revokedAt: at } });
}

export type FoundLink = {
  id: string;
  workspaceId: string;
  boardKey: string;
  frozenId: string | null;
  expiresAt: Date;
  state: BoardLink['state'];
};

/** By its token alone: whoever holds the link may be in no workspace at all. A board off the shelf has no links. */
export async function findBoardLinkByToken(db: Database, tokenHash: string, now: Date): Promise<FoundLink | null> {
  const row = await db.boardLink.findUnique({
    where: { tokenHash },
    include: { ...withFrozen.include, board: { select: { key: true, archivedAt: true } } },
  });
  if (!row || row.board.archivedAt) return null;
  const { id, workspaceId, frozenId, expiresAt } = row;
  return { id, workspaceId, boardKey: row.board.key, frozenId, expiresAt, state: stateOf(row, now) };
}

export async function noteLinkOpened(db: Database, workspaceId: string, id: string, at: Date): Promise<void> {
  await db.boardLink.updateMany({ where: { workspaceId, id }, data: { lastOpenedAt: at } });
}
