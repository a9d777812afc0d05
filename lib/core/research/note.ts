import { z } from 'zod';
import { Withheld } from './consent';
import { NoteDoc } from './note-doc';
import { ParticipantName } from './participant';
import { StudyName } from './study';

const At = z.iso.datetime();

const places = {
  /** The key of a study. */
  study: z.string().max(63).nullable(),
  interview_id: z.uuid().nullable(),
  participant_id: z.uuid().nullable(),
};

const writing = {
  title: z.string().trim().max(200),
  doc: NoteDoc,
  /** Instead of `doc`: HTML, of which only allowed elements come to be anything. */
  html: z.string().max(2_000_000),
};

export const NoteDraft = z.strictObject({ ...places, ...writing }).partial();
export type NoteDraft = z.infer<typeof NoteDraft>;

export const NoteChange = z.strictObject(writing).partial();
export type NoteChange = z.infer<typeof NoteChange>;

/** A note without its text, for lists. */
export const NoteSummary = z.object({
  id: z.uuid(),
  kind: z.enum(['note', 'survey_answer']),
  title: z.string(),
  /** How it begins; empty when it is withheld. */
  beginning: z.string(),
  withheld: Withheld.nullable(),
  study: StudyName.nullable(),
  interview: z.object({ id: z.uuid(), title: z.string() }).nullable(),
  participant: ParticipantName.nullable(),
  revision: z.int(),
  created_by: z.string(),
  updated_by: z.string(),
  removed_at: At.nullable(),
  created_at: At,
  updated_at: At,
});
export type NoteSummary = z.infer<typeof NoteSummary>;

export const Note = NoteSummary.extend({
  doc: NoteDoc,
  /** Who else has it open for writing now. */
  editors: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type Note = z.infer<typeof Note>;

/** A saved note; when somebody else had saved meanwhile, both are in it. */
export const SavedNote = Note.extend({
  merge: z
    .object({
      /** Whose change was merged with. */
      with: z.string(),
      /** Places where both wrote differently: both are kept, one below the other. */
      conflicts: z.int(),
    })
    .nullable(),
});
export type SavedNote = z.infer<typeof SavedNote>;

export const NoteVersion = z.object({
  revision: z.int(),
  title: z.string(),
  author: z.object({ id: z.string(), name: z.string() }),
  created_at: At,
});
export type NoteVersion = z.infer<typeof NoteVersion>;
