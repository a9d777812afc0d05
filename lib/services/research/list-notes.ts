import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import type { Note, NoteSummary, NoteVersion } from '@/lib/core/research/note';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction } from '@/lib/data/prisma-client';
import {
  findNoteVersion,
  getNote as readNote,
  listNotes as readNotes,
  listNoteVersions as readVersions,
  removeNoteEditor,
  setNoteRemoved,
  touchNoteEditor,
} from '@/lib/data/research/notes';
import { getStudy } from '@/lib/data/research/studies';
import type { ServiceContext } from '../context';
import { describeNote, describeNoteSummary } from './describe-note';
import { shownTo } from './shown-to';
import { noteInLog } from './write-notes';

export const ListNotesInput = z.object({
  /** The key of a study. */
  study: z.string().max(63).optional(),
  interview: z.uuid().optional(),
  participant: z.uuid().optional(),
  /** Words: each stands in the note, or in the name of its participant or study. */
  q: z.string().max(200).optional(),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListNotesInput = z.infer<typeof ListNotesInput>;

/** The last changed first. */
export async function listNotes(
  ctx: ServiceContext,
  input: ListNotesInput,
): Promise<{ items: NoteSummary[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'research:read');
  const { workspaceId } = ctx.actor;
  const study = input.study === undefined ? undefined : await getStudy(ctx.db, workspaceId, input.study);
  const rows = await readNotes(ctx.db, workspaceId, {
    studyId: study?.id,
    interviewId: input.interview,
    participantId: input.participant,
    typed: { words: input.q, shown: shownTo(ctx) },
    after: input.cursor,
    limit: input.limit + 1,
  });
  const page = rows.slice(0, input.limit);
  return {
    items: page.map((row) => describeNoteSummary(ctx, row)),
    next_cursor: rows.length > page.length ? (page.at(-1)?.id ?? null) : null,
  };
}

export const NoteByIdInput = z.object({ id: z.uuid() });
export type NoteByIdInput = z.infer<typeof NoteByIdInput>;

export async function getNote(ctx: ServiceContext, { id }: NoteByIdInput): Promise<Note> {
  authorize(ctx.actor, 'research:read');
  return describeNote(ctx, await readNote(ctx.db, ctx.actor.workspaceId, id));
}

/** Takes a note away; it can come back. */
export async function removeNote(ctx: ServiceContext, { id }: NoteByIdInput): Promise<Note> {
  authorize(ctx.actor, 'research:write');
  return putAway(ctx, id, ctx.now);
}

export async function restoreNote(ctx: ServiceContext, { id }: NoteByIdInput): Promise<Note> {
  authorize(ctx.actor, 'research:write');
  return putAway(ctx, id, null);
}

async function putAway(ctx: ServiceContext, id: string, at: Date | null): Promise<Note> {
  const { workspaceId } = ctx.actor;
  return inTransaction(ctx.db, async (tx) => {
    await readNote(tx, workspaceId, id);
    await setNoteRemoved(tx, workspaceId, id, at);
    await insertAudit(tx, ctx.actor, { action: at ? 'note.removed' : 'note.restored', target: noteInLog(id) });
    return describeNote({ ...ctx, db: tx }, await readNote(tx, workspaceId, id));
  });
}

export const SayEditingInput = z.strictObject({
  id: z.uuid(),
  /** False when the writer leaves. */
  editing: z.boolean().default(true),
});
export type SayEditingInput = z.infer<typeof SayEditingInput>;

/** Says that somebody writes on a note now, and answers who else does, and how far it has come. */
export async function sayEditing(
  ctx: ServiceContext,
  { id, editing }: SayEditingInput,
): Promise<Pick<Note, 'editors' | 'revision'>> {
  authorize(ctx.actor, 'research:write');
  const { workspaceId } = ctx.actor;
  const note = await readNote(ctx.db, workspaceId, id);
  if (editing) await touchNoteEditor(ctx.db, workspaceId, id, ctx.actor, ctx.now);
  else await removeNoteEditor(ctx.db, workspaceId, id, ctx.actor.id);
  const { editors, revision } = await describeNote(ctx, note);
  return { editors, revision };
}

const mostVersions = 200;

/** Who saved what when, the newest first. */
export async function listNoteVersions(
  ctx: ServiceContext,
  { id }: NoteByIdInput,
): Promise<{ items: NoteVersion[]; next_cursor: null }> {
  authorize(ctx.actor, 'research:read');
  const { workspaceId } = ctx.actor;
  const { withheld } = describeNoteSummary(ctx, await readNote(ctx.db, workspaceId, id));
  const rows = withheld ? [] : await readVersions(ctx.db, workspaceId, id, mostVersions);
  const items = rows.map(({ createdAt, ...row }) => ({ ...row, created_at: createdAt.toISOString() }));
  return { items, next_cursor: null };
}

export const NoteVersionInput = z.object({ id: z.uuid(), revision: z.coerce.number().int().min(1) });
export type NoteVersionInput = z.infer<typeof NoteVersionInput>;

/** The note as it was saved then. */
export async function getNoteVersion(
  ctx: ServiceContext,
  { id, revision }: NoteVersionInput,
): Promise<NoteVersion & Pick<Note, 'doc'>> {
  authorize(ctx.actor, 'research:read');
  const { workspaceId } = ctx.actor;
  const { withheld } = describeNoteSummary(ctx, await readNote(ctx.db, workspaceId, id));
  const version = withheld ? null : await findNoteVersion(ctx.db, workspaceId, id, revision);
  if (!version) throw new AppError('not_found', `No version ${revision} of this note is kept.`);
  const { createdAt, ...rest } = version;
  return { ...rest, created_at: createdAt.toISOString() };
}
