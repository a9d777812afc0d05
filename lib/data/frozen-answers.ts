import 'server-only';
import { deletedFrozen } from '@/lib/core/boards/deleted-frozen';
import { FrozenAnswer, type FrozenAnswerSummary } from '@/lib/core/boards/frozen-answer';
import { AppError } from '@/lib/core/errors';
import type { Prisma, FrozenAnswer as Row } from './generated/prisma/client';
import type { Database } from './prisma-client';

function toSummary(row: Omit<Row, 'insight' | 'answer'>): FrozenAnswerSummary {
  const { id, title, zone, createdByName, createdAt } = row;
  return { id, title, zone, frozen_by: createdByName, frozen_at: createdAt.toISOString() };
}

const toFrozen = (row: Row): FrozenAnswer =>
  FrozenAnswer.parse({ ...toSummary(row), insight: row.insight, answer: row.answer });

type NewAnswer = Pick<FrozenAnswer, 'title' | 'insight' | 'answer' | 'zone'>;

export async function insertFrozenAnswer(
  db: Database,
  workspaceId: string,
  { title, zone, ...kept }: NewAnswer,
  by: { id: string; name: string; at: Date },
): Promise<FrozenAnswer> {
  const plain: Record<'insight' | 'answer', Prisma.InputJsonValue> = JSON.parse(JSON.stringify(kept));
  const author = { createdBy: by.id, createdByName: by.name, createdAt: by.at };
  return toFrozen(await db.frozenAnswer.create({ data: { workspaceId, title, zone, ...plain, ...author } }));
}

export async function getFrozenAnswer(db: Database, workspaceId: string, id: string): Promise<FrozenAnswer> {
  const row = await db.frozenAnswer.findFirst({ where: { workspaceId, id } });
  if (!row) throw new AppError('not_found', 'There is no such frozen answer. Look whether the link is whole.');
  if (row.removedAt) throw deletedFrozen(row.title, row.removedAt);
  return toFrozen(row);
}

/** Takes it away at a moment, or brings it back with null; answers whether it was otherwise before. */
export async function removeFrozenAnswerAt(
  db: Database,
  workspaceId: string,
  id: string,
  at: Date | null,
): Promise<boolean> {
  const { count } = await db.frozenAnswer.updateMany({
    where: { workspaceId, id, removedAt: at ? null : { not: null } },
    data: { removedAt: at },
  });
  return count === 1;
}

/** Newest first, which ids are in the order of. */
export async function listFrozenAnswers(
  db: Database,
  workspaceId: string,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<FrozenAnswerSummary[]> {
  const rows = await db.frozenAnswer.findMany({
    where: { workspaceId, removedAt: null, ...(after !== undefined && { id: { lt: after } }) },
    orderBy: { id: 'desc' },
    take: limit,
    omit: { insight: true, answer: true },
  });
  return rows.map(toSummary);
}
