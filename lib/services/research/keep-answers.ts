import { randomUUID } from 'node:crypto';
import type { SurveyRow } from '@/lib/core/research/read-survey';
import { insertAudit } from '@/lib/data/audit';
import type { Database } from '@/lib/data/prisma-client';
import {
  type BatchDraft,
  findRespondents,
  insertAnswers,
  insertBatch,
  insertRespondents,
  lastRespondentNumber,
  linkRespondent,
  type RespondentDraft,
  type StoredBatch,
} from '@/lib/data/research/surveys';
import type { ServiceContext } from '../context';
import { batchInLog } from './survey-batches';

export type TakenRow = Extract<SurveyRow, { kind: 'taken' }> & { surveyRow: string };
type AnswerRow = TakenRow & { writing: NonNullable<TakenRow['writing']> };

type Keep = {
  batch: Omit<BatchDraft, 'answers' | 'participantIds' | 'linkedIds'>;
  rows: TakenRow[];
  profiles: ReadonlySet<string>;
};

/** Under the write lock, in its transaction: the batch, the participants that are new, and a note for each answer. */
export async function keepAnswers(
  ctx: ServiceContext,
  tx: Database,
  { batch, rows, profiles }: Keep,
): Promise<StoredBatch> {
  const { workspaceId } = ctx.actor;
  const answers = rows.filter((row): row is AnswerRow => row.writing !== null);
  const people = await respondentsOf({ ...ctx, db: tx }, answers, profiles);
  const ids = { participantIds: people.made.map(({ id }) => id), linkedIds: people.agreed.map(({ id }) => id) };
  const counted = { ...batch, answers: answers.length, ...ids };
  const kept = await insertBatch(tx, workspaceId, counted, ctx.actor);
  await insertRespondents(tx, workspaceId, people.made);
  for (const person of people.agreed) await linkRespondent(tx, workspaceId, person);
  const notes = answers.map(({ line, profileId, writing, at, surveyRow }) => {
    const who = profileId === null ? undefined : people.byProfile.get(profileId);
    return {
      id: randomUUID(),
      studyId: batch.studyId,
      surveyBatchId: batch.id,
      participantId: who?.id ?? null,
      profileId,
      surveyRow,
      title: who?.pseudonym ?? `Answer in line ${line}`,
      ...writing,
      createdAt: at === null ? ctx.now : new Date(at),
    };
  });
  await insertAnswers(tx, workspaceId, notes, ctx.actor);
  const { answers: count, known, refused, profiles: touched } = counted;
  await insertAudit(tx, ctx.actor, {
    action: 'survey.brought_in',
    target: batchInLog(batch.id),
    difference: { answers: count, known, refused, participants: people.made.length, profiles: touched },
  });
  return kept;
}

type Named = Pick<RespondentDraft, 'id' | 'pseudonym'>;
/** `agreed` are those who were known and not linked before. */
type People = {
  byProfile: Map<string, Named>;
  made: RespondentDraft[];
  agreed: Pick<RespondentDraft, 'id' | 'profileId'>[];
};

/** Who answered: those who are known by their profile id, and a new participant for each who is not. */
async function respondentsOf(
  { db: tx, actor: { workspaceId }, now }: Pick<ServiceContext, 'db' | 'actor' | 'now'>,
  answers: AnswerRow[],
  profiles: ReadonlySet<string>,
): Promise<People> {
  const ids = [...new Set(answers.flatMap(({ profileId }) => profileId ?? []))];
  const known = await findRespondents(tx, workspaceId, ids, now);
  const linked = new Set(answers.flatMap((row) => (row.linked ? (row.profileId ?? []) : [])));
  const first = (await lastRespondentNumber(tx, workspaceId)) + 1;
  const fresh = ids.filter((id) => !known.has(id));
  const linkOf = (profile: string) => (linked.has(profile) && profiles.has(profile) ? profile : null);
  const people = fresh.map((profile, index) => ({
    profile,
    person: {
      id: randomUUID(),
      pseudonym: `Respondent ${first + index}`,
      profileId: linkOf(profile),
      linkConsented: linked.has(profile),
    },
  }));
  const made = people.map(({ person }) => person);
  return {
    byProfile: new Map<string, Named>([...known, ...people.map(({ profile, person }) => [profile, person] as const)]),
    made,
    agreed: [...known].flatMap(([profile, { id, linkConsented, tookBack }]) =>
      linked.has(profile) && !linkConsented && !tookBack ? [{ id, profileId: linkOf(profile) }] : [],
    ),
  };
}
