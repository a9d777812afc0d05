import 'server-only';
import { AppError } from '@/lib/core/errors';
import type { Consent } from '@/lib/core/research/consent';
import { NoteDoc } from '@/lib/core/research/note-doc';
import type { Database } from '../prisma-client';
import { toConsent } from './participants';

export type StoredNote = {
  id: string;
  kind: 'note' | 'survey_answer';
  title: string;
  doc: NoteDoc;
  text: string;
  study: { id: string; key: string; name: string } | null;
  interview: { id: string; title: string; heldAt: Date } | null;
  participant: { id: string; pseudonym: string; about: string } | null;
  consent: Consent | null;
  profileId: string | null;
  revision: number;
  /** The last revision that an erasure made. */
  scrubbedRevision: number | null;
  createdByName: string;
  updatedByName: string;
  removedAt: Date | null;
  erasedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

const consentColumns = { consentScope: true, consentUntil: true, consentWithdrawnAt: true } as const;
const person = { select: { id: true, pseudonym: true, about: true, ...consentColumns } } as const;
const whole = {
  include: {
    study: { select: { id: true, key: true, name: true } },
    interview: { select: { id: true, title: true, heldAt: true } },
    participant: person,
  },
} as const;

async function findRow(db: Database, workspaceId: string, id: string) {
  return db.note.findFirst({ where: { workspaceId, id }, ...whole });
}

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

function toNote({ participant, ...row }: Row): StoredNote {
  return {
    id: row.id,
    kind: row.kind === 'survey_answer' ? 'survey_answer' : 'note',
    title: row.title,
    doc: NoteDoc.parse(row.doc),
    text: row.text,
    study: row.study,
    interview: row.interview,
    participant: participant && { id: participant.id, pseudonym: participant.pseudonym, about: participant.about },
    consent: participant && toConsent(participant),
    profileId: row.profileId,
    revision: row.revision,
    scrubbedRevision: row.scrubbedRevision,
    createdByName: row.createdByName,
    updatedByName: row.updatedByName,
    removedAt: row.removedAt,
    erasedAt: row.erasedAt,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

export async function getNote(db: Database, workspaceId: string, id: string): Promise<StoredNote> {
  const row = await findRow(db, workspaceId, id);
  if (!row) throw new AppError('not_found', 'This note is not in this workspace.');
  return toNote(row);
}

/** Those of these ids that are in the workspace, removed and erased ones too: what stands on them has to say so. */
export async function listNotesById(db: Database, workspaceId: string, ids: string[]): Promise<StoredNote[]> {
  const rows = await db.note.findMany({ where: { workspaceId, id: { in: ids } }, ...whole });
  return rows.map(toNote);
}

export type NoteFilter = {
  studyId?: string;
  interviewId?: string;
  participantId?: string;
  after?: string;
  limit: number;
};

/** The last changed first; what was removed or erased is left out. */
export async function listNotes(db: Database, workspaceId: string, filter: NoteFilter): Promise<StoredNote[]> {
  const { after, limit, ...where } = filter;
  const rows = await db.note.findMany({
    where: { workspaceId, removedAt: null, erasedAt: null, ...where },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    ...(after === undefined ? {} : { cursor: { id: after }, skip: 1 }),
    ...whole,
  });
  return rows.map(toNote);
}

type Author = { id: string; name: string };
export type NoteWriting = { title: string; doc: NoteDoc; text: string };
export type NotePlaces = {
  kind: StoredNote['kind'];
  studyId: string | null;
  interviewId: string | null;
  participantId: string | null;
  profileId: string | null;
  surveyRow: string | null;
};

/** Makes a note and its first version. */
export async function insertNote(
  db: Database,
  workspaceId: string,
  note: NoteWriting & NotePlaces,
  author: Author,
): Promise<string> {
  const { id } = await db.note.create({
    data: { ...note, workspaceId, createdBy: author.id, createdByName: author.name, updatedByName: author.name },
    select: { id: true },
  });
  await insertVersion(db, workspaceId, { id, revision: 1, ...note }, author);
  return id;
}

/** Writes the next version only when nobody wrote since `revision`; answers whether it did. */
export async function writeNoteAt(
  db: Database,
  workspaceId: string,
  { id, revision }: { id: string; revision: number },
  { title, doc, text }: NoteWriting,
  author: Author,
): Promise<boolean> {
  const { count } = await db.note.updateMany({
    where: { workspaceId, id, revision, erasedAt: null },
    data: { title, doc, text, updatedByName: author.name, revision: { increment: 1 } },
  });
  if (count !== 1) return false;
  await insertVersion(db, workspaceId, { id, revision: revision + 1, title, doc }, author);
  return true;
}

async function insertVersion(
  db: Database,
  workspaceId: string,
  { id, revision, title, doc }: { id: string; revision: number; title: string; doc: NoteDoc },
  author: Author,
): Promise<void> {
  await db.noteVersion.create({
    data: { workspaceId, noteId: id, revision, title, doc, authorId: author.id, authorName: author.name },
  });
}

export type StoredNoteVersion = {
  revision: number;
  title: string;
  doc: NoteDoc;
  author: Author;
  createdAt: Date;
};

export async function findNoteVersion(
  db: Database,
  workspaceId: string,
  noteId: string,
  revision: number,
): Promise<StoredNoteVersion | null> {
  const row = await db.noteVersion.findFirst({ where: { workspaceId, noteId, revision } });
  return row && toVersion(row);
}

/** Newest first, without their documents being read by whoever lists them. */
export async function listNoteVersions(
  db: Database,
  workspaceId: string,
  noteId: string,
  limit: number,
): Promise<Omit<StoredNoteVersion, 'doc'>[]> {
  const rows = await db.noteVersion.findMany({
    where: { workspaceId, noteId },
    orderBy: { revision: 'desc' },
    take: limit,
    omit: { doc: true },
  });
  return rows.map(({ revision, title, authorId, authorName, createdAt }) => ({
    revision,
    title,
    author: { id: authorId, name: authorName },
    createdAt,
  }));
}

type VersionRow = Awaited<ReturnType<Database['noteVersion']['findFirstOrThrow']>>;

function toVersion({ revision, title, doc, authorId, authorName, createdAt }: VersionRow): StoredNoteVersion {
  return { revision, title, doc: NoteDoc.parse(doc), author: { id: authorId, name: authorName }, createdAt };
}

/** Of versions that one person saved within a minute, older than `before`, only the last one of each minute stays. */
export async function thinNoteVersions(db: Database, workspaceId: string, noteId: string, before: Date): Promise<void> {
  await db.$executeRaw`
    DELETE FROM note_versions old USING note_versions next
    WHERE old.workspace_id = ${workspaceId}::uuid AND old.note_id = ${noteId}::uuid AND next.note_id = old.note_id
      AND next.author_id = old.author_id AND next.revision > old.revision AND old.revision > 1
      AND date_trunc('minute', next.created_at) = date_trunc('minute', old.created_at)
      AND old.created_at < ${before}`;
}

export async function setNoteRemoved(db: Database, workspaceId: string, id: string, at: Date | null): Promise<void> {
  await db.note.updateMany({ where: { workspaceId, id, erasedAt: null }, data: { removedAt: at } });
}

/** Says that somebody has a note open for writing. */
export async function touchNoteEditor(
  db: Database,
  workspaceId: string,
  noteId: string,
  { id: userId, name: userName }: Author,
  seenAt: Date,
): Promise<void> {
  await db.noteEditor.upsert({
    where: { noteId_userId: { noteId, userId }, workspaceId },
    create: { workspaceId, noteId, userId, userName, seenAt },
    update: { userName, seenAt },
  });
}

export async function removeNoteEditor(
  db: Database,
  workspaceId: string,
  noteId: string,
  userId: string,
): Promise<void> {
  await db.noteEditor.deleteMany({ where: { workspaceId, noteId, userId } });
}

export async function listNoteEditors(
  db: Database,
  workspaceId: string,
  noteId: string,
  since: Date,
): Promise<Author[]> {
  const rows = await db.noteEditor.findMany({ where: { workspaceId, noteId, seenAt: { gte: since } } });
  return rows.map(({ userId, userName }) => ({ id: userId, name: userName }));
}
