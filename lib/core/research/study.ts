import { z } from 'zod';
import { PersonaKey } from '@/lib/core/personas/persona';

const At = z.iso.datetime();

export const StudyMethod = z.enum(['interview', 'contextual_inquiry', 'survey', 'diary', 'desk_research']);
export type StudyMethod = z.infer<typeof StudyMethod>;
export const StudyStatus = z.enum(['planned', 'running', 'done']);
export type StudyStatus = z.infer<typeof StudyStatus>;

const fields = {
  name: z.string().trim().min(1, 'A study needs a name.').max(120),
  /** What it is to find out. */
  question: z.string().trim().max(600),
  method: StudyMethod,
  status: StudyStatus,
};

export const StudyDraft = z
  .strictObject({ key: PersonaKey, ...fields })
  .partial()
  .required({ key: true, name: true });
export type StudyDraft = z.infer<typeof StudyDraft>;

export const StudyChange = z.strictObject(fields).partial();
export type StudyChange = z.infer<typeof StudyChange>;

export const Study = z.object({
  key: PersonaKey,
  ...fields,
  owner: z.object({ id: z.string(), name: z.string() }).nullable(),
  revision: z.int(),
  interviews: z.int(),
  /** Different people who were heard. */
  participants: z.int(),
  highlights: z.int(),
  archived_at: At.nullable(),
  created_at: At,
  updated_at: At,
});
export type Study = z.infer<typeof Study>;

/** A study as it is named beside other things. */
export const StudyName = z.object({ key: z.string(), name: z.string() });
export type StudyName = z.infer<typeof StudyName>;

export const methodWords: Record<StudyMethod, string> = {
  interview: 'Interviews',
  contextual_inquiry: 'Contextual inquiry',
  survey: 'Survey',
  diary: 'Diary',
  desk_research: 'Desk research',
};

export const statusWords: Record<StudyStatus, string> = { planned: 'Planned', running: 'Running', done: 'Done' };
