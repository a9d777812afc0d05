import 'server-only';
import { AppError } from '@/lib/core/errors';
import type { Database } from '../prisma-client';

export type StoredFinding = {
  id: string;
  statement: string;
  detail: string;
  study: { key: string; name: string } | null;
  highlightIds: string[];
  revision: number;
  author: { id: string; name: string };
  removedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

const whole = {
  include: {
    study: { select: { key: true, name: true } },
    highlights: { select: { highlightId: true }, orderBy: { position: 'asc' } },
  },
} as const;

async function findRow(db: Database, workspaceId: string, id: string) {
  return db.finding.findFirst({ where: { workspaceId, id }, ...whole });
}

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

function toFinding(row: Row): StoredFinding {
  const { id, statement, detail, study, revision, removedAt, createdAt, updatedAt } = row;
  return {
    id,
    statement,
    detail,
    study,
    highlightIds: row.highlights.map(({ highlightId }) => highlightId),
    revision,
    author: { id: row.createdBy, name: row.createdByName },
    removedAt,
    createdAt,
    updatedAt,
  };
}

export async function getFinding(db: Database, workspaceId: string, id: string): Promise<StoredFinding> {
  const row = await findRow(db, workspaceId, id);
  if (!row) throw new AppError('not_found', 'This finding is not in this workspace.');
  return toFinding(row);
}

/** The last changed first; what was taken away is left out. */
export async function listFindings(
  db: Database,
  workspaceId: string,
  { studyId, after, limit }: { studyId?: string; after?: string; limit: number },
): Promise<StoredFinding[]> {
  const rows = await db.finding.findMany({
    where: { workspaceId, removedAt: null, ...(studyId && { studyId }) },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    ...(after === undefined ? {} : { cursor: { id: after }, skip: 1 }),
    ...whole,
  });
  return rows.map(toFinding);
}

export type FindingFields = { statement?: string; detail?: string; studyId?: string | null; removedAt?: Date | null };

export async function insertFinding(
  db: Database,
  workspaceId: string,
  finding: FindingFields & { statement: string },
  author: { id: string; name: string },
): Promise<string> {
  const data = { ...finding, workspaceId, createdBy: author.id, createdByName: author.name };
  return (await db.finding.create({ data, select: { id: true } })).id;
}

/** Writes only when nobody wrote since `revision`; answers whether it did. */
export async function updateFindingAt(
  db: Database,
  workspaceId: string,
  { id, revision }: { id: string; revision: number },
  change: FindingFields,
): Promise<boolean> {
  const data = { ...change, revision: { increment: 1 } };
  const { count } = await db.finding.updateMany({ where: { workspaceId, id, revision }, data });
  return count === 1;
}

/** Has a finding stand on exactly these highlights, in this order. */
export async function writeFindingHighlights(
  db: Database,
  workspaceId: string,
  findingId: string,
  highlightIds: string[],
): Promise<void> {
  await db.findingHighlight.deleteMany({ where: { workspaceId, findingId } });
  await db.findingHighlight.createMany({
    data: highlightIds.map((highlightId, position) => ({ workspaceId, findingId, highlightId, position })),
  });
}
