import 'server-only';
import { AppError } from '@/lib/core/errors';
import type { NoteDoc } from '@/lib/core/research/note-doc';
import type { Name } from '../known-names';
import type { Database } from '../prisma-client';
import { emptyNotes, erasedProfile } from './erase-participant';

export type StoredBatch = {
  id: string;
  fileName: string;
  answers: number;
  known: number;
  refused: number;
  profiles: number;
  participantIds: string[];
  linkedIds: string[];
  introduced: Name[];
  createdByName: string;
  createdAt: Date;
  undoneAt: Date | null;
};

type Row = Awaited<ReturnType<Database['surveyBatch']['findFirstOrThrow']>>;

function toBatch({ workspaceId: _w, studyId: _s, createdBy: _c, introduced, ...row }: Row): StoredBatch {
  const names: Name[] = JSON.parse(JSON.stringify(introduced));
  return { ...row, introduced: names };
}

/** The newest first. */
export async function listBatches(
  db: Database,
  workspaceId: string,
  { studyId, limit }: { studyId: string; limit: number },
): Promise<StoredBatch[]> {
  const rows = await db.surveyBatch.findMany({
    where: { workspaceId, studyId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  });
  return rows.map(toBatch);
}

export async function getBatch(db: Database, workspaceId: string, id: string): Promise<StoredBatch> {
  const row = await db.surveyBatch.findFirst({ where: { workspaceId, id } });
  if (!row) throw new AppError('not_found', 'These answers are not in this workspace.');
  return toBatch(row);
}

type Author = { id: string; name: string };
export type BatchDraft = Omit<StoredBatch, 'createdByName' | 'createdAt' | 'undoneAt'> & { studyId: string };

export async function insertBatch(
  db: Database,
  workspaceId: string,
  batch: BatchDraft,
  author: Author,
): Promise<StoredBatch> {
  const data = { ...batch, workspaceId, createdBy: author.id, createdByName: author.name };
  return toBatch(await db.surveyBatch.create({ data }));
}

/** The surveys that put traits on profiles. */
export async function listSurveysWithTraits(db: Database, workspaceId: string): Promise<string[]> {
  const where = { workspaceId, profiles: { gt: 0 }, undoneAt: null };
  return (await db.surveyBatch.findMany({ where, select: { id: true } })).map(({ id }) => id);
}

/** Which of these rows the study has already. */
export async function listKnownRows(
  db: Database,
  workspaceId: string,
  studyId: string,
  surveyRows: string[],
): Promise<Set<string>> {
  const rows = await db.note.findMany({
    where: { workspaceId, studyId, surveyRow: { in: surveyRows } },
    select: { surveyRow: true },
  });
  return new Set(rows.flatMap(({ surveyRow }) => surveyRow ?? []));
}

export type Respondent = {
  id: string;
  pseudonym: string;
  linkConsented: boolean;
  /** Whether their agreement to the link was taken back, or has ended. Who never agreed may do so in a later survey. */
  tookBack: boolean;
};

/**
 * Who is known by these profile ids: a participant who is linked to the profile, or who answered under its id before.
 * Nobody of them is erased while the transaction lasts.
 */
export async function findRespondents(
  db: Database,
  workspaceId: string,
  profileIds: string[],
  at: Date,
): Promise<Map<string, Respondent>> {
  const rows = await db.$queryRaw<({ profile: string } & Respondent)[]>`
    SELECT asked.profile, p.id::text AS id, p.pseudonym, p.link_consented AS "linkConsented",
      p.consent_withdrawn_at IS NOT NULL OR coalesce(p.consent_until <= ${at}, false)
        OR (NOT p.link_consented AND p.revision > 1) AS "tookBack"
    FROM (
      SELECT profile_id AS profile, id FROM participants
      WHERE workspace_id = ${workspaceId}::uuid AND profile_id = ANY(${profileIds}::text[])
      UNION
      SELECT profile_id, participant_id FROM notes
      WHERE workspace_id = ${workspaceId}::uuid AND kind = 'survey_answer' AND profile_id = ANY(${profileIds}::text[])
    ) asked
    JOIN participants p ON p.id = asked.id
    WHERE p.erased_at IS NULL ORDER BY p.created_at DESC, p.id DESC FOR SHARE OF p`;
  return new Map(rows.map(({ profile, ...respondent }) => [profile, respondent]));
}

/** Of these profile ids, those under which somebody answered who was erased. */
export async function findErasedProfiles(
  db: Database,
  workspaceId: string,
  profileIds: string[],
): Promise<Set<string>> {
  const byHash = new Map(profileIds.map((profileId) => [erasedProfile(workspaceId, profileId), profileId]));
  const rows = await db.participant.findMany({
    where: { workspaceId, erasedProfiles: { hasSome: [...byHash.keys()] } },
    select: { erasedProfiles: true },
  });
  return new Set(rows.flatMap((row) => row.erasedProfiles.flatMap((hash) => byHash.get(hash) ?? [])));
}

/** The highest number that a respondent was given. */
export async function lastRespondentNumber(db: Database, workspaceId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ last: number }[]>`
    SELECT coalesce(max(substring(pseudonym FROM '^Respondent ([0-9]{1,8})$')::int), 0) AS last
    FROM participants WHERE workspace_id = ${workspaceId}::uuid`;
  return row?.last ?? 0;
}

/** What fits into one command. */
const perInsert = 500;

async function inParts<Item>(items: Item[], insert: (part: Item[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < items.length; from += perInsert) await insert(items.slice(from, from + perInsert));
}

export type RespondentDraft = {
  id: string;
  pseudonym: string;
  profileId: string | null;
  linkConsented: boolean;
};

export async function insertRespondents(db: Database, workspaceId: string, people: RespondentDraft[]): Promise<void> {
  await inParts(people, (part) =>
    db.participant.createMany({ data: part.map((person) => ({ ...person, workspaceId, consentScope: 'team' })) }),
  );
}

/**
 * Notes that somebody who was known agreed to the link now, so that they can take it back. The revision tells whether a
 * person changed them since, and stays.
 */
export async function linkRespondent(
  db: Database,
  workspaceId: string,
  { id, profileId }: Pick<RespondentDraft, 'id' | 'profileId'>,
): Promise<void> {
  await db.participant.updateMany({
    where: { workspaceId, id },
    data: { linkConsented: true, ...(profileId && { profileId }) },
  });
}

export type AnswerDraft = {
  id: string;
  studyId: string;
  surveyBatchId: string;
  participantId: string | null;
  profileId: string | null;
  surveyRow: string;
  title: string;
  doc: NoteDoc;
  text: string;
  createdAt: Date;
};

/** Answers as notes, each with its first version. */
export async function insertAnswers(
  db: Database,
  workspaceId: string,
  answers: AnswerDraft[],
  author: Author,
): Promise<void> {
  const by = { createdBy: author.id, createdByName: author.name, updatedByName: author.name };
  await inParts(answers, async (part) => {
    await db.note.createMany({
      data: part.map((answer) => ({ ...answer, workspaceId, kind: 'survey_answer', ...by })),
    });
    await db.noteVersion.createMany({
      data: part.map(({ id, title, doc }) => ({
        ...{ workspaceId, noteId: id, revision: 1, title, doc },
        ...{ authorId: author.id, authorName: author.name },
      })),
    });
  });
}

/** How many highlights, claims and personas stand on the answers of a batch. */
export async function countStandingOn(db: Database, workspaceId: string, batchId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ uses: number }[]>`
    WITH answers AS (
      SELECT id FROM notes WHERE workspace_id = ${workspaceId}::uuid AND survey_batch_id = ${batchId}::uuid
        AND erased_at IS NULL)
    SELECT (
      (SELECT count(*) FROM highlights WHERE note_id IN (SELECT id FROM answers) AND removed_at IS NULL)
      + (SELECT count(*) FROM evidence WHERE workspace_id = ${workspaceId}::uuid AND kind = 'note' AND removed_at IS NULL
          AND content->>'note' IN (SELECT id::text FROM answers))
      + (SELECT count(*) FROM persona_attachments WHERE note_id IN (SELECT id FROM answers))
    )::int AS uses`;
  return row?.uses ?? 0;
}

/**
 * Takes the answers of a batch away, and the participants that were made for it and nothing else stands on. What was
 * erased stays as an empty row, so that it does not come back with the file. Of participants that somebody changed
 * since, perhaps because they withdrew, the answers stay too, empty: by them they are known when they answer again.
 * Gives back the files that hung on the answers.
 */
export async function undoBatch(db: Database, workspaceId: string, batch: StoredBatch, at: Date): Promise<string[]> {
  const answers = { workspaceId, surveyBatchId: batch.id, erasedAt: null };
  await db.highlight.deleteMany({ where: { workspaceId, note: answers } });
  const files = await db.researchFile.findMany({ where: { workspaceId, note: answers }, select: { id: true } });
  await db.researchFile.deleteMany({ where: { workspaceId, note: answers } });
  const ofChanged = await db.note.findMany({
    where: { ...answers, participant: { revision: { gt: 1 } } },
    select: { id: true },
  });
  const empty = ofChanged.map(({ id }) => id);
  await emptyNotes(db, workspaceId, empty, { at, profile: true, row: false });
  await db.note.deleteMany({ where: answers });
  await db.participant.deleteMany({
    where: {
      workspaceId,
      id: { in: batch.participantIds },
      erasedAt: null,
      revision: 1,
      contact: null,
      interviews: { none: {} },
      notes: { none: {} },
      highlights: { none: {} },
    },
  });
  await db.participant.updateMany({
    where: { workspaceId, id: { in: batch.linkedIds }, revision: 1 },
    data: { linkConsented: false, profileId: null },
  });
  await db.surveyBatch.updateMany({ where: { workspaceId, id: batch.id }, data: { undoneAt: at } });
  return files.map(({ id }) => id);
}
