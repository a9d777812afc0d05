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
