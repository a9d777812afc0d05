import { mergeNotes } from './merge-notes';
import type { SavedNote } from './note';
import type { NoteDoc } from './note-doc';

export type Writing = { title: string; doc: NoteDoc };

type Saved = Pick<SavedNote, 'title' | 'doc' | 'merge'>;
export type AfterSave = {
  /** What has to be saved next. */
  waiting: Writing | null;
  /** What the editor is to hold from now on; null when it holds that already. */
  shown: (Writing & { merge: NonNullable<SavedNote['merge']> }) | null;
};

/**
 * What follows when a save has come back: `sent` is what went out, `waiting` what was written since. Where somebody else
 * had saved meanwhile, their words and those that wait are merged, so that the next save takes neither away.
 */
export function afterSave(sent: Writing, waiting: Writing | null, saved: Saved): AfterSave {
  const { merge, title, doc } = saved;
  if (merge === null) return { waiting, shown: null };
  if (waiting === null) return { waiting, shown: { title, doc, merge } };
  const both = mergeNotes(sent.doc, waiting.doc, doc);
  const next = { title: waiting.title === sent.title ? title : waiting.title, doc: both.doc };
  return {
    waiting: next,
    shown: { ...next, merge: { with: merge.with, conflicts: merge.conflicts + both.conflicts } },
  };
}
