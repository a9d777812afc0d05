import 'server-only';
import { z } from 'zod';
import { BoardContent } from '@/lib/core/boards/board';
import { deletedFrozen } from '@/lib/core/boards/deleted-frozen';
import type { FrozenSummary, FrozenView } from '@/lib/core/boards/share';
import { TileAnswer } from '@/lib/core/boards/tile-answer';
import { AppError } from '@/lib/core/errors';
import type { Prisma } from './generated/prisma/client';
import type { Database } from './prisma-client';

const withKey = { include: { board: { select: { key: true } } } } as const;
type Row = Prisma.FrozenViewGetPayload<typeof withKey>;

function toSummary(row: Omit<Row, 'content' | 'answers'>): FrozenSummary {
  return {
    id: row.id,
    key: row.board.key,
    name: row.name,
    description: row.description,
    version: row.number,
    zone: row.zone,
    frozen_by: row.createdByName,
    frozen_at: row.createdAt.toISOString(),
  };
}

function toView(row: Row): FrozenView {
  return {
    ...toSummary(row),
    content: BoardContent.parse(row.content),
    answers: z.record(z.string(), TileAnswer).parse(row.answers),
  };
}

type NewView = Pick<FrozenView, 'name' | 'description' | 'version' | 'content' | 'answers' | 'zone'>;

export async function insertFrozenView(
  db: Database,
  workspaceId: string,
  boardId: string,
  { version, answers, ...view }: NewView,
  by: { id: string; name: string; at: Date },
): Promise<FrozenView> {
  const plain: Prisma.InputJsonValue = JSON.parse(JSON.stringify(answers));
  const row = await db.frozenView.create({
    data: {
      ...view,
      workspaceId,
      boardId,
      number: version,
      answers: plain,
      createdBy: by.id,
      createdByName: by.name,
      createdAt: by.at,
    },
    ...withKey,
  });
  return toView(row);
}

export async function getFrozenView(
  db: Database,
  workspaceId: string,
  boardKey: string,
  id: string,
): Promise<FrozenView> {
  const row = await db.frozenView.findFirst({ where: { workspaceId, id, board: { key: boardKey } }, ...withKey });
  if (!row) throw new AppError('not_found', 'There is no such frozen view of this board.');
  if (row.removedAt) throw deletedFrozen(row.name, row.removedAt);
  return toView(row);
}

/** Takes it away at a moment, or brings it back with null; answers whether it was otherwise before. */
export async function removeFrozenViewAt(
  db: Database,
  workspaceId: string,
  boardKey: string,
  { id, at }: { id: string; at: Date | null },
): Promise<boolean> {
  const { count } = await db.frozenView.updateMany({
    where: { workspaceId, id, board: { key: boardKey }, removedAt: at ? null : { not: null } },
    data: { removedAt: at },
  });
  return count === 1;
}

/** Newest first. */
export async function listFrozenViews(db: Database, workspaceId: string, boardId: string): Promise<FrozenSummary[]> {
  const rows = await db.frozenView.findMany({
    where: { workspaceId, boardId, removedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 200,
    omit: { content: true, answers: true },
    ...withKey,
  });
  return rows.map(toSummary);
}
