import { z } from 'zod';
import { Quote } from './quote';
import { StudyName } from './study';

const At = z.iso.datetime();

const fields = {
  /** What was learned, in a sentence. */
  statement: z.string().trim().min(1, 'Say what you found in a sentence.').max(400),
  detail: z.string().trim().max(4_000),
  /** The key of the study it is of. */
  study: z.string().max(63).nullable(),
  /** The highlights it stands on, in order. */
  highlight_ids: z.array(z.uuid()).max(100),
};

export const FindingDraft = z.strictObject(fields).partial().required({ statement: true });
export type FindingDraft = z.infer<typeof FindingDraft>;
export const FindingChange = z.strictObject(fields).partial();
export type FindingChange = z.infer<typeof FindingChange>;

export const Finding = z.object({
  id: z.uuid(),
  statement: z.string(),
  detail: z.string(),
  study: StudyName.nullable(),
  quotes: z.array(Quote),
  /** Different people behind its quotes that still stand. */
  participants: z.int(),
  /** Quotes it stood on that were erased at the request of a participant. */
  erased: z.int(),
  revision: z.int(),
  author: z.object({ id: z.string(), name: z.string() }),
  removed_at: At.nullable(),
  created_at: At,
  updated_at: At,
});
export type Finding = z.infer<typeof Finding>;
