import { z } from 'zod';
import { SectionKey } from '@/lib/core/personas/sections';
import { Evidence } from './evidence';
import { ClaimState, Standing } from './standing';

/** One assertion about a persona, with what speaks for and against it. */

const ClaimText = z
  .string()
  .trim()
  .min(3, 'Write the claim as a sentence.')
  .max(400, 'A claim has at most 400 characters: one assertion each.');

export const ClaimDraft = z.strictObject({ section: SectionKey, text: ClaimText });
export type ClaimDraft = z.infer<typeof ClaimDraft>;

export const ClaimChange = z
  .strictObject({
    section: SectionKey,
    text: ClaimText,
    /** Its place among the other claims of its section, from 0. */
    position: z.int().min(0),
  })
  .partial();
export type ClaimChange = z.infer<typeof ClaimChange>;

const At = z.iso.datetime();

export const ClaimQuestion = z.object({
  id: z.uuid(),
  asked_by_name: z.string(),
  reason: z.string(),
  asked_at: At,
  answer: z.string().nullable(),
  answered_by_name: z.string().nullable(),
  answered_at: At.nullable(),
});
export type ClaimQuestion = z.infer<typeof ClaimQuestion>;

export const Claim = z.object({
  id: z.uuid(),
  persona: z.string(),
  section: SectionKey,
  text: z.string(),
  position: z.int(),
  state: ClaimState,
  /** Why it is in this state, in one sentence. */
  why: z.string(),
  /** When that would change, in one sentence. */
  changes: z.string(),
  evidence: z.array(Evidence),
  questions: z.array(ClaimQuestion),
  /** How many different people its quotes are from, of those that count. */
  participants: z.int(),
  /** Its assertions one by one, when it seems to hold more than one. */
  split: z.array(z.string()).nullable(),
  created_by_name: z.string(),
  created_at: At,
  updated_at: At,
});
export type Claim = z.infer<typeof Claim>;

export const ClaimPage = z.object({ items: z.array(Claim), standing: Standing, next_cursor: z.null() });
export type ClaimPage = z.infer<typeof ClaimPage>;
