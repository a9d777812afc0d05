import 'server-only';
import { z } from 'zod';
import { AppError } from '@/lib/core/errors';
import { DetectedFile } from '@/lib/core/imports/detected-file';
import { Import, ImportReport, ImportState, ImportStep, ImportSummary, saidOf } from '@/lib/core/imports/import';
import { Mapping } from '@/lib/core/imports/mapping';
import { Prisma, type Import as Row } from './generated/prisma/client';
import type { Name } from './known-names';
import type { Database } from './prisma-client';

export type NewImport = {
  id: string;
  name: string;
  bytes: number;
  sha256: string;
  detected: DetectedFile;
  proposal: Mapping | null;
  createdBy: { id: string; name: string };
};

/** What a run writes about itself; only while it is the run that may. */
export type RunProgress = {
  step?: ImportStep | null;
  bytesRead?: number;
  accepted?: number;
  changed?: number;
  duplicate?: number;
  filtered?: number;
  refused?: number;
};

export async function insertImport(db: Database, workspaceId: string, draft: NewImport): Promise<Import> {
  const { createdBy, proposal, ...rest } = draft;
  const row = await db.import.create({
    data: {
      ...rest,
      workspaceId,
      proposal: proposal ?? Prisma.JsonNull,
      createdBy: createdBy.id,
      createdByName: createdBy.name,
    },
  });
  return toImport(row);
}

export async function getImport(db: Database, workspaceId: string, id: string): Promise<Import> {
  return toImport(await getRow(db, workspaceId, id));
}

/** What only the machinery of runs needs to know. */
export type ImportRun = {
  attempt: string | null;
  cancelAsked: boolean;
  introduced: Name[];
  sha256: string | null;
};

export async function getImportRun(db: Database, workspaceId: string, id: string): Promise<Import & ImportRun> {
  const row = await getRow(db, workspaceId, id);
  const introduced: Name[] = JSON.parse(JSON.stringify(row.introduced ?? []));
  return { ...toImport(row), attempt: row.attempt, cancelAsked: row.cancelAsked, introduced, sha256: row.sha256 };
}

/** Newest first. `cursor` is the id of the last one of the page before. */
export async function listImports(
  db: Database,
  workspaceId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ items: ImportSummary[]; next_cursor: string | null }> {
  const rows = await db.import.findMany({
    where: { workspaceId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    ...(cursor === undefined ? {} : { cursor: { id: cursor }, skip: 1 }),
  });
  const items = rows.slice(0, limit).map((row) => ImportSummary.parse(summaryOf(row)));
  return { items, next_cursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** Imports that ended before a moment and whose file may still be kept. */
export async function listEndedBefore(db: Database, workspaceId: string, before: Date): Promise<string[]> {
  const rows = await db.import.findMany({
    where: { workspaceId, finishedAt: { lt: before } },
    select: { id: true },
    orderBy: { finishedAt: 'desc' },
    take: 100,
  });
  return rows.map(({ id }) => id);
}

type Change = Partial<Omit<Prisma.ImportUncheckedUpdateInput, 'state' | 'step'>> & {
  state?: ImportState;
  step?: ImportStep | null;
};

/**
 * Moves an import on, if it is still in one of these states. Throws `conflict` otherwise: somebody else was faster.
 */
export async function moveImport(
  tx: Database,
  workspaceId: string,
  id: string,
  from: ImportState[],
  change: Change,
): Promise<void> {
  const { count } = await tx.import.updateMany({ where: { workspaceId, id, state: { in: from } }, data: change });
  if (count === 1) return;
  const { state } = await getImport(tx, workspaceId, id);
  throw new AppError('conflict', `This import ${saidOf[state]}. Reload to see where it stands.`, {
    details: { state },
  });
}

export async function keepReport(db: Database, workspaceId: string, id: string, report: ImportReport): Promise<void> {
  await db.import.updateMany({ where: { workspaceId, id }, data: { report: asJson(report) } });
}

/** Plain JSON, as the column takes it. */
function asJson(value: object): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value));
}

/** Makes a run the one that may write this import, and counts it. Throws `conflict` when the import has ended meanwhile. */
export async function beginRun(
  db: Database,
  { workspaceId, id, attempt }: { workspaceId: string; id: string; attempt: string },
  now: Date,
): Promise<number> {
  const progress = { bytesRead: 0, accepted: 0, changed: 0, duplicate: 0, filtered: 0, refused: 0 };
  const begun = {
    ...progress,
    attempt,
    state: 'running',
    step: 'reading',
    startedAt: now,
    runs: { increment: 1 },
  } as const;
  await moveImport(db, workspaceId, id, ['queued', 'running'], begun);
  return (await getRow(db, workspaceId, id)).runs;
}

/** Writes progress for a run. False when another run has taken over or the import was ended from outside. */
export async function updateRun(
  db: Database,
  { workspaceId, id, attempt }: { workspaceId: string; id: string; attempt: string },
  progress: RunProgress & Change,
): Promise<{ isMine: boolean; cancelAsked: boolean }> {
  const rows = await db.import.updateManyAndReturn({
    where: { workspaceId, id, attempt, state: 'running' },
    data: progress,
    select: { cancelAsked: true },
  });
  return { isMine: rows.length === 1, cancelAsked: rows[0]?.cancelAsked ?? false };
}

async function getRow(db: Database, workspaceId: string, id: string): Promise<Row> {
  const row = z.uuid().safeParse(id).success ? await db.import.findFirst({ where: { workspaceId, id } }) : null;
  if (!row) throw new AppError('not_found', 'There is no such import in this workspace.');
  return row;
}

function summaryOf(row: Row) {
  const { accepted, changed, duplicate, filtered, refused } = row;
  return {
    id: row.id,
    name: row.name,
    state: ImportState.parse(row.state),
    step: row.step === null ? null : ImportStep.parse(row.step),
    bytes: { total: Number(row.bytes), read: Number(row.bytesRead) },
    rows: {
      read: accepted + changed + duplicate + filtered + refused,
      accepted,
      changed,
      duplicate,
      filtered,
      refused,
    },
    ...(row.error === null ? {} : { error: row.error }),
    created_by: row.createdByName,
    created_at: row.createdAt.toISOString(),
    started_at: row.startedAt?.toISOString() ?? null,
    finished_at: row.finishedAt?.toISOString() ?? null,
  };
}

function toImport(row: Row): Import {
  return Import.parse({
    ...summaryOf(row),
    detected: DetectedFile.parse(row.detected),
    proposal: row.proposal === null ? null : Mapping.parse(row.proposal),
    mapping: row.mapping === null ? null : Mapping.parse(row.mapping),
    report: row.report === null ? null : ImportReport.parse(row.report),
  });
}
