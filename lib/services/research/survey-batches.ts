import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { scopeOfReader } from '@/lib/core/research/consent';
import type { SurveyBatch } from '@/lib/core/research/survey';
import { insertAudit } from '@/lib/data/audit';
import type { Database } from '@/lib/data/prisma-client';
import { getStudy } from '@/lib/data/research/studies';
import { countStandingOn, getBatch, listBatches, type StoredBatch, undoBatch } from '@/lib/data/research/surveys';
import { takeBackSource } from '@/lib/data/write-events';
import { withWriteLock } from '@/lib/data/write-lock';
import type { ServiceContext } from '../context';
import { refreshSegments } from '../segments/refresh-segments';

export function describeBatch(batch: StoredBatch): SurveyBatch {
  return {
    id: batch.id,
    file_name: batch.fileName,
    answers: batch.answers,
    known: batch.known,
    refused: batch.refused,
    participants: batch.participantIds.length,
    profiles: batch.profiles,
    created_by: batch.createdByName,
    created_at: batch.createdAt.toISOString(),
    undone_at: batch.undoneAt?.toISOString() ?? null,
  };
}

export const SurveyOfStudyInput = z.object({ key: z.string().max(63) });
export type SurveyOfStudyInput = z.infer<typeof SurveyOfStudyInput>;

const mostBatches = 100;

/** The files of answers that came into a study, the newest first. */
export async function listSurveyBatches(
  ctx: ServiceContext,
  { key }: SurveyOfStudyInput,
): Promise<{ items: SurveyBatch[]; next_cursor: null }> {
  authorize(ctx.actor, 'research:read');
  const { workspaceId } = ctx.actor;
  const study = await getStudy(ctx.db, workspaceId, key);
  const rows = await listBatches(ctx.db, workspaceId, { studyId: study.id, limit: mostBatches });
  const isOfTeam = scopeOfReader(ctx.actor.role) === 'team';
  const items = rows.map(describeBatch).map((batch) => (isOfTeam ? batch : { ...batch, file_name: null }));
  return { items, next_cursor: null };
}

/** Answers in the log: a file may be called after somebody, and the log outlives an erasure. */
export const batchInLog = (id: string) => ({ kind: 'survey', id, name: 'answers of a survey' });

export const UndoSurveyInput = z.object({ id: z.uuid() });
export type UndoSurveyInput = z.infer<typeof UndoSurveyInput>;

/** Takes back all that a file of answers brought: its notes, its participants, and the traits of its profiles. */
export async function undoSurvey(ctx: ServiceContext, { id }: UndoSurveyInput): Promise<SurveyBatch> {
  authorize(ctx.actor, 'research:write');
  authorize(ctx.actor, 'participants:manage');
  const { workspaceId } = ctx.actor;
  const batch = await getBatch(ctx.db, workspaceId, id);
  if (batch.undoneAt) return describeBatch(batch);
  if (batch.profiles > 0) {
    authorize(ctx.actor, 'imports:write');
    await requireNothingStands(ctx.db, workspaceId, id);
    await takeBackSource(ctx, { workspaceId, source: id, introduced: batch.introduced }, async (tx) => {
      await takeAway(ctx, tx, batch);
      await refreshSegments(tx, workspaceId, 'survey undone');
    });
  } else {
    await withWriteLock(ctx.db, workspaceId, (tx) => takeAway(ctx, tx, batch));
  }
  return describeBatch(await getBatch(ctx.db, workspaceId, id));
}

async function requireNothingStands(db: Database, workspaceId: string, id: string): Promise<void> {
  const uses = await countStandingOn(db, workspaceId, id);
  if (uses === 0) return;
  const what = uses === 1 ? 'One highlight or claim stands' : `${uses} highlights and claims stand`;
  throw new AppError('conflict', `${what} on these answers. Take them off first, then undo.`, { details: { uses } });
}

async function takeAway(ctx: ServiceContext, tx: Database, batch: StoredBatch): Promise<void> {
  const { workspaceId } = ctx.actor;
  await requireNothingStands(tx, workspaceId, batch.id);
  const fileIds = await undoBatch(tx, workspaceId, batch, ctx.now);
  const difference = { answers: batch.answers, participants: batch.participantIds.length, profiles: batch.profiles };
  await insertAudit(tx, ctx.actor, { action: 'survey.undone', target: batchInLog(batch.id), difference });
  for (const id of fileIds) await ctx.files.remove({ workspaceId, id });
}
