import { z } from 'zod';
import { Withheld } from './consent';
import { ParticipantName } from './participant';
import { StudyName } from './study';

const At = z.iso.datetime();

const fields = {
  title: z.string().trim().min(1, 'Give the interview a title.').max(160),
  /** When it was held: a moment with its offset. */
  held_at: z.iso.datetime({ offset: true }),
  length_minutes: z.int().min(1).max(1_440).nullable(),
  interviewer: z.string().trim().max(120),
  /** The speakers of the transcript who ask; a search leaves their lines out. */
  asked_by: z.array(z.string().trim().min(1).max(120)).max(10),
  participant_id: z.uuid().nullable(),
};

export const InterviewDraft = z
  .strictObject({ study: z.string(), ...fields })
  .partial()
  .required({ study: true, title: true, held_at: true });
export type InterviewDraft = z.infer<typeof InterviewDraft>;

export const InterviewChange = z.strictObject({ ...fields, audio_file_id: z.uuid().nullable() }).partial();
export type InterviewChange = z.infer<typeof InterviewChange>;

export const Interview = z.object({
  id: z.uuid(),
  ...fields,
  held_at: At,
  study: StudyName,
  participant: ParticipantName.nullable(),
  /** Why its transcript, notes and files are not shown; null when they are. */
  withheld: Withheld.nullable(),
  audio_file_id: z.uuid().nullable(),
  transcript: z
    .object({ format: z.string(), file_name: z.string(), line_count: z.int(), version: z.int(), created_at: At })
    .nullable(),
  highlights: z.int(),
  revision: z.int(),
  erased_at: At.nullable(),
  created_at: At,
  updated_at: At,
});
export type Interview = z.infer<typeof Interview>;
