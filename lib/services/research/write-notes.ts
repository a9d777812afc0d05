import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { cleanNote, isSameNote, noteText } from '@/lib/core/research/clean-note';
import { withheldWords } from '@/lib/core/research/consent';
import { htmlToNote } from '@/lib/core/research/html-to-note';
import { mergeNotes } from '@/lib/core/research/merge-notes';
import { type Note, NoteChange, NoteDraft, type SavedNote } from '@/lib/core/research/note';
import { emptyDoc } from '@/lib/core/research/note-doc';
import { insertAudit } from '@/lib/data/audit';
import { type Database, inTransaction } from '@/lib/data/prisma-client';
import { getInterview } from '@/lib/data/research/interviews';
import {
  findNoteVersion,
  getNote,
  insertNote,
  type NoteWriting,
  type StoredNote,
  thinNoteVersions,
  writeNoteAt,
} from '@/lib/data/research/notes';
import { requireNotErased } from '@/lib/data/research/participants';
import { getStudy } from '@/lib/data/research/studies';
import type { ServiceContext } from '../context';
import { describeNote, describeNoteSummary } from './describe-note';

export const CreateNoteInput = NoteDraft;

/** Begins a note. Of an interview it is about whom the interview was with. */
export async function createNote(ctx: ServiceContext, input: NoteDraft): Promise<Note> {
  authorize(ctx.actor, 'research:write');
  const { workspaceId } = ctx.actor;
  const interview = input.interview_id ? await getInterview(ctx.db, workspaceId, input.interview_id) : null;
  const study = input.study ? await getStudy(ctx.db, workspaceId, input.study) : null;
  const participantId = interview ? (interview.participant?.id ?? null) : (input.participant_id ?? null);
  const note = await inTransaction(ctx.db, async (tx) => {
    await requireNotErased(tx, workspaceId, { participantId });
    const places = {
      kind: 'note' as const,
      studyId: interview?.study.id ?? study?.id ?? null,
      interviewId: interview?.id ?? null,
      participantId,
      profileId: null,
      surveyRow: null,
    };
    const writing = { title: input.title ?? '', ...bodyOf(input, emptyDoc) };
    const id = await insertNote(tx, workspaceId, { ...writing, ...places }, ctx.actor);
    await insertAudit(tx, ctx.actor, { action: 'note.created', target: noteInLog(id) });
    return getNote(tx, workspaceId, id);
  });
  return describeNote(ctx, note);
}

/** A note in the log: its title may say who somebody is, and the log outlives an erasure. */
export const noteInLog = (id: string) => ({ kind: 'note', id, name: 'note' });

function bodyOf({ doc, html }: NoteChange, otherwise: NoteWriting['doc']): Pick<NoteWriting, 'doc' | 'text'> {
  if (doc && html !== undefined) throw new AppError('invalid', 'Send the note as a document or as HTML, not as both.');
  const sent = html === undefined ? doc && cleanNote(doc) : htmlToNote(html);
  const kept = sent ?? otherwise;
  return { doc: kept, text: noteText(kept) };
}

export const SaveNoteInput = NoteChange.extend({
  id: z.uuid(),
  /** The revision that the writer began from. */
  revision: z.int().min(1),
});
export type SaveNoteInput = z.infer<typeof SaveNoteInput>;

/** Somebody may still write from a version that is younger. */
const thinAfterMs = 24 * 3_600_000;

/** Saves a note. Of two who saved from the same revision, the second gets both changes, merged, as the next one. */
export async function saveNote(ctx: ServiceContext, { id, revision, ...change }: SaveNoteInput): Promise<SavedNote> {
  authorize(ctx.actor, 'research:write');
  const { workspaceId } = ctx.actor;
  const saved = await inTransaction(ctx.db, async (tx) => {
    await requireNotErased(tx, workspaceId, { noteId: id });
    const stored = await getNote(tx, workspaceId, id);
    if (stored.erasedAt) throw new AppError('conflict', 'This note was erased. Begin a new one.');
    if (stored.removedAt) throw new AppError('conflict', 'This note was removed. Bring it back, then write on.');
    const { withheld } = describeNoteSummary(ctx, stored);
    if (withheld) throw new AppError('forbidden', withheldWords[withheld], { details: { withheld } });
    if (revision < (stored.scrubbedRevision ?? 0)) throw scrubbedMeanwhile();
    const { writing, merge } = await writingOn(tx, ctx, stored, revision, change);
    const isSame = writing.title === stored.title && isSameNote(writing.doc, stored.doc);
    if (isSame) return { note: stored, merge };
    const seen = { id, revision: stored.revision };
    if (!(await writeNoteAt(tx, workspaceId, seen, writing, ctx.actor))) {
      throw new AppError('conflict', 'Somebody saved this note at the same moment. Save once more.');
    }
    await thinNoteVersions(tx, workspaceId, id, new Date(ctx.now.getTime() - thinAfterMs));
    await insertAudit(tx, ctx.actor, {
      action: 'note.changed',
      target: noteInLog(id),
      difference: { revision: { from: stored.revision, to: stored.revision + 1 } },
    });
    return { note: await getNote(tx, workspaceId, id), merge };
  });
  return { ...(await describeNote(ctx, saved.note)), merge: saved.merge };
}

/** What was written from before an erasure would bring the erased words back. */
function scrubbedMeanwhile(): AppError {
  const sentence = 'Words of a participant were erased from this note since you opened it. Reload, then write on.';
  return new AppError('conflict', sentence);
}

type Writing = { writing: NoteWriting; merge: SavedNote['merge'] };

async function writingOn(
  tx: Database,
  ctx: ServiceContext,
  stored: StoredNote,
  revision: number,
  change: NoteChange,
): Promise<Writing> {
  const mine = { title: change.title ?? stored.title, ...bodyOf(change, stored.doc) };
  if (revision === stored.revision || (change.doc === undefined && change.html === undefined)) {
    return { writing: mine, merge: null };
  }
  const base = await findNoteVersion(tx, ctx.actor.workspaceId, stored.id, revision);
  // Without the common beginning nothing can be told apart: what is new in either stays, and somebody has to look at it.
  const both = mergeNotes(base?.doc ?? emptyDoc, mine.doc, stored.doc);
  const conflicts = base ? both.conflicts : Math.max(1, both.conflicts);
  const title = base && change.title !== base.title ? mine.title : stored.title;
  const doc = cleanNote(both.doc);
  return {
    writing: { title, doc, text: noteText(doc) },
    merge: { with: stored.updatedByName, conflicts },
  };
}
