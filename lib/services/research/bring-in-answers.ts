import { isUtf8 } from 'node:buffer';
import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { proposeSurvey, readSurveyFile, surveyReader } from '@/lib/core/research/read-survey';
import { type SurveyLook, SurveyMapping, type SurveyReport, surveyLimits } from '@/lib/core/research/survey';
import { listProfileIds } from '@/lib/data/events/profile-queries';
import type { StagedRow } from '@/lib/data/events/staging';
import { type Database, isUniqueViolation } from '@/lib/data/prisma-client';
import { getStudy } from '@/lib/data/research/studies';
import { findErasedProfiles, findRespondents, listKnownRows, type StoredBatch } from '@/lib/data/research/surveys';
import { insertEvents, type WriteDone } from '@/lib/data/write-events';
import { withWriteLock } from '@/lib/data/write-lock';
import type { ServiceContext } from '../context';
import { importScope } from '../imports/start-import';
import { refreshSegments } from '../segments/refresh-segments';
import { keepAnswers, type TakenRow } from './keep-answers';
import { describeBatch, SurveyOfStudyInput } from './survey-batches';

type Body = { body: AsyncIterable<Uint8Array> };

export const LookAtAnswersInput = SurveyOfStudyInput;

/** What is in a file of answers. Nothing of it is kept. */
export async function lookAtAnswers(
  ctx: ServiceContext,
  { key, body }: SurveyOfStudyInput & Body,
): Promise<SurveyLook> {
  authorize(ctx.actor, 'research:write');
  await getStudy(ctx.db, ctx.actor.workspaceId, key);
  const { detected, records } = await readBody(body);
  return { detected, rows: records.length, proposal: proposeSurvey(detected) };
}

async function readBody(body: AsyncIterable<Uint8Array>) {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.byteLength;
    if (length > surveyLimits.bytes) {
      const sentence = `This file is larger than ${surveyLimits.bytes / 1_000_000} MB. Split it and bring in the parts one by one.`;
      throw new AppError('invalid', sentence);
    }
    chunks.push(chunk);
  }
  const bytes = Buffer.concat(chunks);
  return readSurveyFile(bytes, isUtf8(bytes));
}

export const BringInAnswersInput = z.object({
  ...SurveyOfStudyInput.shape,
  /** What the file is called. */
  name: z.string().trim().min(1).max(200).default('answers.csv'),
  /** What its columns mean, as JSON: profile, date, questions, traits, link. */
  mapping: z.string().max(20_000).transform(parseMapping),
});
type BringInAnswersInput = z.infer<typeof BringInAnswersInput> & Body;

function parseMapping(text: string, check: z.RefinementCtx): SurveyMapping {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    check.addIssue({ code: 'custom', message: 'The mapping is no JSON. Send {"questions": [{"column": "…"}]}.' });
    return z.NEVER;
  }
  const parsed = SurveyMapping.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const { message, path } of parsed.error.issues) check.addIssue({ code: 'custom', message, path });
  return z.NEVER;
}

/**
 * Brings the answers of a survey into a study: a note for each row, a participant for each profile id, and traits for
 * those who agreed to the link. All of it comes in, or none; a row that is there already adds nothing.
 */
export async function bringInAnswers(
  ctx: ServiceContext,
  { key, name, mapping, body }: BringInAnswersInput,
): Promise<SurveyReport> {
  authorize(ctx.actor, 'research:write');
  authorize(ctx.actor, 'participants:manage');
  if (mapping.traits.length > 0) authorize(ctx.actor, 'imports:write');
  const { workspaceId } = ctx.actor;
  const study = await getStudy(ctx.db, workspaceId, key);
  const { detected, records, broken } = await readBody(body);
  const read = surveyReader(mapping, await importScope(ctx, detected));
  const hashOf = rowHash(study.id);
  const rows = records.map(read);
  const readable = rows.flatMap((row) => (row.kind === 'taken' ? [{ ...row, surveyRow: hashOf(row) }] : []));
  const { taken, unwanted } = await withoutUnwanted(ctx, study.id, readable);
  const refusals = [...broken, ...rows.filter((row) => row.kind === 'refused'), ...unwanted]
    .map(({ line, reason }) => ({ line, reason }))
    .sort((a, b) => a.line - b.line);
  const batch = await keep(ctx, { study: study.id, fileName: name, taken, refused: refusals.length }).catch(
    (error: unknown) => {
      if (!isUniqueViolation(error)) throw error;
      throw new AppError('conflict', 'Somebody added participants at the same moment. Bring the file in once more.');
    },
  );
  return { ...describeBatch(batch), refusals: refusals.slice(0, surveyLimits.shownRefusals) };
}

/** What tells a row from the others of its study; the same row twice in a file is two rows. */
function rowHash(studyId: string): (row: { identity: string }) => string {
  const seen = new Map<string, number>();
  return ({ identity }) => {
    const nth = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, nth);
    return createHash('sha256')
      .update(JSON.stringify([studyId, identity, nth]))
      .digest('hex');
  };
}

const erasedBefore = 'Whoever has this profile id was erased at their request. Their answers stay out.';
const notLinked =
  'On their page they do not agree to the link to their profile, or their consent ended. If they agreed anew, change it there, then bring the file in again.';

type Sorted = { taken: TakenRow[]; unwanted: { line: number; reason: string }[] };

/** Leaves out the new rows of people who were erased, and those that would put traits on whoever took back the link. */
async function withoutUnwanted(ctx: ServiceContext, studyId: string, rows: TakenRow[]): Promise<Sorted> {
  const { db, now, actor } = ctx;
  const ids = [...new Set(rows.flatMap(({ profileId }) => profileId ?? []))];
  const known = await listKnownRows(db, actor.workspaceId, studyId, hashesOf(rows));
  // Waits for an erasure that is at work; only then is known whom it took.
  const people = await findRespondents(db, actor.workspaceId, ids, now);
  const erased = await findErasedProfiles(db, actor.workspaceId, ids);
  const objection = ({ profileId, traits, surveyRow }: TakenRow): string | null => {
    if (profileId === null || known.has(surveyRow)) return null;
    if (erased.has(profileId)) return erasedBefore;
    return traits.length > 0 && people.get(profileId)?.tookBack ? notLinked : null;
  };
  const judged = rows.map((row) => ({ row, reason: objection(row) }));
  return {
    taken: judged.flatMap(({ row, reason }) => (reason === null ? [row] : [])),
    unwanted: judged.flatMap(({ row: { line }, reason }) => (reason === null ? [] : [{ line, reason }])),
  };
}

type Kept = { study: string; fileName: string; taken: TakenRow[]; refused: number };

async function keep(ctx: ServiceContext, { study, fileName, taken, refused }: Kept): Promise<StoredBatch> {
  const { workspaceId } = ctx.actor;
  const id = randomUUID();
  const before = await listKnownRows(ctx.db, workspaceId, study, hashesOf(taken));
  const unknown = taken.filter(({ surveyRow }) => !before.has(surveyRow));
  const profiles = await linkableProfiles(ctx, unknown);
  const traits = unknown.flatMap((row) => traitsOf(row, profiles));
  const touched = new Set(traits.map(({ profileId }) => profileId)).size;
  const finish = async (tx: Database, introduced: WriteDone['introduced']) => {
    const known = await listKnownRows(tx, workspaceId, study, hashesOf(taken));
    const rows = taken.filter(({ surveyRow }) => !known.has(surveyRow));
    const { unwanted } = await withoutUnwanted({ ...ctx, db: tx }, study, rows);
    if (unwanted.length > 0) {
      const sentence = 'A participant was erased or changed at the same moment. Bring the file in once more.';
      throw new AppError('conflict', sentence);
    }
    const counts = { known: taken.length - rows.length, refused, profiles: touched };
    return keepAnswers(ctx, tx, { batch: { id, studyId: study, fileName, ...counts, introduced }, rows, profiles });
  };
  if (traits.length === 0) return withWriteLock(ctx.db, workspaceId, (tx) => finish(tx, []));
  let batch: StoredBatch | undefined;
  await insertEvents(ctx, { workspaceId, source: id }, traits, {
    onDone: async (tx, done) => {
      batch = await finish(tx, done.introduced);
      await refreshSegments(tx, workspaceId, 'survey');
    },
  });
  if (!batch) throw new Error('The answers were written, and nothing was kept of them.');
  return batch;
}

const hashesOf = (rows: TakenRow[]) => rows.map(({ surveyRow }) => surveyRow);

function traitsOf({ line, profileId, linked, traits }: TakenRow, profiles: ReadonlySet<string>): StagedRow[] {
  const isTheirs = linked && profileId !== null && profiles.has(profileId) && traits.length > 0;
  return isTheirs ? [{ line, profileId, events: [], traits }] : [];
}

/** The profiles of those who agreed to the link, as far as they were observed. */
async function linkableProfiles(ctx: ServiceContext, taken: TakenRow[]): Promise<Set<string>> {
  const agreed = [...new Set(taken.flatMap(({ linked, profileId }) => (linked && profileId ? profileId : [])))];
  return new Set(await listProfileIds(ctx.events, ctx.actor.workspaceId, agreed, { signal: ctx.signal }));
}
