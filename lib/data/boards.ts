import 'server-only';
import { BoardContent } from '@/lib/core/boards/board';
import { AppError } from '@/lib/core/errors';
import type { Database } from './prisma-client';

/** A board as PostgreSQL keeps it: what its newest version says. */
export type StoredBoard = {
  id: string;
  key: string;
  name: string;
  description: string;
  content: BoardContent;
  version: number;
  owner: { id: string; name: string } | null;
  archivedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

export type StoredBoardVersion = {
  number: number;
  name: string;
  description: string;
  content: BoardContent;
  note: string;
  author: { id: string; name: string };
  restoredFrom: number | null;
  createdAt: Date;
};

type BoardRow = Awaited<ReturnType<Database['board']['findFirstOrThrow']>>;
type VersionRow = Awaited<ReturnType<Database['boardVersion']['findFirstOrThrow']>>;

function toBoard({ workspaceId: _, ownerId, ownerName, content, ...row }: BoardRow): StoredBoard {
  return {
    ...row,
    content: BoardContent.parse(content),
    owner: ownerId === null ? null : { id: ownerId, name: ownerName ?? '' },
  };
}

function toVersion(row: VersionRow): StoredBoardVersion {
  return {
    number: row.number,
    name: row.name,
    description: row.description,
    content: BoardContent.parse(row.content),
    note: row.note,
    author: { id: row.authorId, name: row.authorName },
    restoredFrom: row.restoredFrom,
    createdAt: row.createdAt,
  };
}

export async function getBoard(db: Database, workspaceId: string, key: string): Promise<StoredBoard> {
  const row = await db.board.findUnique({ where: { workspaceId_key: { workspaceId, key } } });
  if (!row) throw new AppError('not_found', `There is no board "${key}" in this workspace.`);
  return toBoard(row);
}

/** In the order of their names. */
export async function listBoards(
  db: Database,
  workspaceId: string,
  filter: { archived: boolean; after?: string; limit: number },
): Promise<StoredBoard[]> {
  const rows = await db.board.findMany({
    where: { workspaceId, archivedAt: filter.archived ? { not: null } : null },
    orderBy: [{ name: 'asc' }, { key: 'asc' }],
    take: filter.limit,
    ...(filter.after === undefined ? {} : { cursor: { workspaceId_key: { workspaceId, key: filter.after } }, skip: 1 }),
  });
  return rows.map(toBoard);
}

/** Key and name of every board on the shelf, for the side bar. */
export async function listBoardNames(db: Database, workspaceId: string): Promise<{ key: string; name: string }[]> {
  return db.board.findMany({
    where: { workspaceId, archivedAt: null },
    orderBy: [{ name: 'asc' }, { key: 'asc' }],
    select: { key: true, name: true },
  });
}

/** Boards on the shelf that show a persona: by its key, or all of the Cast. */
export async function listBoardsWithPersona(
  db: Database,
  workspaceId: string,
  key: string,
): Promise<{ key: string; name: string }[]> {
  const boards = await listBoards(db, workspaceId, { archived: false, limit: 1000 });
  return boards.filter(({ content }) =>
    content.tiles.some(
      (tile) => tile.kind === 'personas' && (tile.personas.length === 0 || tile.personas.includes(key)),
    ),
  );
}

export type BoardWriting = Pick<StoredBoard, 'name' | 'description' | 'content'>;
type Author = { id: string; name: string };
export type VersionNote = { note: string; author: Author; restoredFrom?: number; at: Date };

/** Makes a board and its first version. */
export async function insertBoard(
  db: Database,
  workspaceId: string,
  board: BoardWriting & { key: string; owner: Author | null },
  note: VersionNote,
): Promise<StoredBoard> {
  const { owner, ...writing } = board;
  const row = await db.board.create({
    data: { ...writing, workspaceId, ownerId: owner?.id ?? null, ownerName: owner?.name ?? null },
  });
  const stored = toBoard(row);
  await insertVersion(db, workspaceId, stored, note);
  return stored;
}

/** Writes the next version only when nobody wrote since `version`; answers whether it did. */
export async function writeBoardAt(
  db: Database,
  workspaceId: string,
  { id, version }: { id: string; version: number },
  writing: BoardWriting,
  note: VersionNote,
): Promise<boolean> {
  const { count } = await db.board.updateMany({
    where: { workspaceId, id, version },
    data: { ...writing, version: { increment: 1 } },
  });
  if (count !== 1) return false;
  await insertVersion(db, workspaceId, { id, version: version + 1, ...writing }, note);
  return true;
}

async function insertVersion(
  db: Database,
  workspaceId: string,
  { id, version, name, description, content }: BoardWriting & { id: string; version: number },
  { note, author, restoredFrom, at }: VersionNote,
): Promise<void> {
  await db.boardVersion.create({
    data: {
      workspaceId,
      boardId: id,
      number: version,
      name,
      description,
      content,
      note,
      authorId: author.id,
      authorName: author.name,
      restoredFrom: restoredFrom ?? null,
      createdAt: at,
    },
  });
}

export async function archiveBoardAt(db: Database, workspaceId: string, id: string, at: Date | null): Promise<void> {
  await db.board.updateMany({ where: { workspaceId, id }, data: { archivedAt: at } });
}

/** Newest first. */
export async function listBoardVersions(
  db: Database,
  workspaceId: string,
  boardId: string,
  page: { before?: number; limit: number },
): Promise<StoredBoardVersion[]> {
  const rows = await db.boardVersion.findMany({
    where: { workspaceId, boardId, ...(page.before === undefined ? {} : { number: { lt: page.before } }) },
    orderBy: { number: 'desc' },
    take: page.limit,
  });
  return rows.map(toVersion);
}

export async function getBoardVersion(
  db: Database,
  workspaceId: string,
  board: Pick<StoredBoard, 'id' | 'name'>,
  number: number,
): Promise<StoredBoardVersion> {
  const row = await db.boardVersion.findFirst({ where: { workspaceId, boardId: board.id, number } });
  if (!row) throw new AppError('not_found', `"${board.name}" has no version ${number}.`);
  return toVersion(row);
}
