import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { isIn } from '@/lib/core/imports/import';
import type { Mapping } from '@/lib/core/imports/mapping';
import { insertAudit } from '@/lib/data/audit';
import { deleteRemarks, insertChanged } from '@/lib/data/events/import-remarks';
import { dropStaged } from '@/lib/data/events/staging';
import { beginRun, getImport, getImportRun, updateRun } from '@/lib/data/imports';
import { type WriteDone, writeBatch } from '@/lib/data/write-events';
import type { ServiceContext } from '../context';
import { refreshSegments } from '../segments/refresh-segments';
import { CancelledByPerson, type Run, RunProgress, TakenOver } from './run-progress';
import { stageFile } from './stage-file';
import { writeReport } from './write-report';

export const ImportJob = z.strictObject({ workspaceId: z.uuid(), importId: z.uuid() });
export type ImportJob = z.infer<typeof ImportJob>;

const mostRuns = 10;

/**
 * The job of an import: reads the file, stages its rows, writes them at one moment, reports. It can be run again at
 * any point after a crash: what an earlier run staged is dropped, what it half wrote is taken back.
 */
export async function runImport(ctx: ServiceContext, { importId }: ImportJob): Promise<void> {
  authorize(ctx.actor, 'imports:write');
  const { workspaceId } = ctx.actor;
  const before = await getImportRun(ctx.db, workspaceId, importId);
  if (isIn(before.state)) {
    await dropStaged(ctx.events, before.attempt ?? importId);
    if (before.report === null) await writeReport(ctx, importId);
    return;
  }
  if (before.state !== 'queued' && (before.state !== 'running' || before.step === 'undoing')) return;
  const run: Run = { workspaceId, id: importId, attempt: randomUUID() };
  const runs = await beginRun(ctx.db, run, ctx.now);
  try {
    if (before.attempt !== null) await dropStaged(ctx.events, before.attempt);
    await readAndWrite(ctx, run);
    await writeReport(ctx, importId);
  } catch (error) {
    await endBadly(ctx, run, error, runs);
  } finally {
    await dropStaged(ctx.events, run.attempt).catch(() => undefined);
  }
}

async function readAndWrite(ctx: ServiceContext, run: Run): Promise<void> {
  const { workspaceId, id } = run;
  const found = await getImport(ctx.db, workspaceId, id);
  const { mapping } = found;
  if (mapping === null) throw new AppError('invalid', 'This import has no mapping. Choose what its columns mean.');
  const progress = new RunProgress(ctx, run);
  const read = await stageFile(ctx, { run, detected: found.detected, mapping, progress });
  const write = { workspaceId, source: id, batch: run.attempt };
  const options = { unit: mapping.kind, onChange: onChangeOf(mapping) };
  await writeBatch(ctx, write, options, {
    onBegin: () => progress.check(),
    onStep: (step) => progress.enter(step),
    onDone: (tx, done) => finish({ ...ctx, db: tx }, run, { ...read, ...done, mapping, name: found.name }),
  });
}

const onChangeOf = (mapping: Mapping) => (mapping.kind === 'events' ? (mapping.on_change ?? 'keep') : 'keep');

type Finished = WriteDone & { filtered: number; refused: number; bytes: number; mapping: Mapping; name: string };

/** In the transaction that makes the rows count. */
async function finish(ctx: ServiceContext, run: Run, done: Finished): Promise<void> {
  const { accepted, changed, duplicate, filtered, refused } = done;
  if (changed > 0) await insertChanged(ctx.events, run.attempt, changedReason(done.mapping));
  const counts = { accepted, changed, duplicate, filtered, refused };
  const state = refused > 0 ? 'done_with_refusals' : 'done';
  const { isMine } = await updateRun(ctx.db, run, {
    ...counts,
    state,
    step: null,
    bytesRead: done.bytes,
    introduced: done.introduced,
    finishedAt: new Date(),
  });
  if (!isMine) throw new TakenOver();
  await insertAudit(ctx.db, ctx.actor, {
    action: 'import.done',
    target: { kind: 'import', id: run.id, name: done.name },
    difference: counts,
  });
  await refreshSegments(ctx.db, run.workspaceId, 'import');
}

function changedReason(mapping: Mapping): string {
  return onChangeOf(mapping) === 'replace'
    ? 'This row is known with other content, which it has replaced.'
    : 'This row is known with other content, which was kept.';
}

/** What a run that did not come to its end leaves: nothing of its rows, and a state that says why. */
async function endBadly(ctx: ServiceContext, run: Run, error: unknown, runs: number): Promise<void> {
  if (error instanceof TakenOver) return;
  if (error instanceof CancelledByPerson) {
    await deleteRemarks(ctx.events, run);
    await endRun(ctx, run, { state: 'cancelled', accepted: 0, changed: 0, duplicate: 0, filtered: 0, refused: 0 });
    return;
  }
  const isStopped = ctx.signal?.aborted === true;
  const isAway = error instanceof AppError && error.kind === 'unavailable';
  // The queue runs the job again: a store that is away comes back, and so does this process.
  if ((isStopped || isAway) && runs < mostRuns) throw error;
  const sentence =
    error instanceof AppError ? error.message : 'Something went wrong on our side. Nothing was brought in.';
  await endRun(ctx, run, { state: 'failed', error: sentence, accepted: 0, changed: 0, duplicate: 0 });
  if (!(error instanceof AppError)) throw error;
}

async function endRun(ctx: ServiceContext, run: Run, change: Parameters<typeof updateRun>[2]): Promise<void> {
  await updateRun(ctx.db, run, { ...change, step: null, finishedAt: new Date() });
}
