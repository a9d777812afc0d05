import { z } from 'zod';
import { SectionKey } from '@/lib/core/personas/sections';
import { Evidence } from './evidence';

/** One assertion about a persona, with what speaks for and against it. */

export const ClaimState = z.enum(['bare', 'supported', 'contradicted', 'mixed', 'stale']);
export type ClaimState = z.infer<typeof ClaimState>;

const ClaimText = z
  .string()
  .trim()
  .min(3, 'Write the claim as a sentence.')
  .max(400, 'A claim has at most 400 characters: one assertion each.');

export const ClaimDraft = z.strictObject({ section: SectionKey, text: ClaimText });
export type ClaimDraft = z.infer<typeof ClaimDraft>;

export const ClaimChange = z.strictObject({ section: SectionKey, text: ClaimText, position: z.int().min(0) }).partial();
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
  /** Its assertions one by one, when it seems to hold more than one. */
  split: z.array(z.string()).nullable(),
  created_by_name: z.string(),
  created_at: At,
  updated_at: At,
});
export type Claim = z.infer<typeof Claim>;

export const PersonaStatus = z.enum(['hypothesis', 'in_validation', 'validated', 'stale', 'retired']);
export type PersonaStatus = z.infer<typeof PersonaStatus>;

/** How well a persona is backed as a whole. */
export const Standing = z.object({
  status: PersonaStatus,
  why: z.string(),
  counts: z.record(ClaimState, z.int()),
  claims: z.int(),
  participants: z.int(),
  /** Profiles behind its newest numbers. */
  profiles: z.int(),
  newest_evidence_at: At.nullable(),
  open_questions: z.int(),
});
export type Standing = z.infer<typeof Standing>;

export const ClaimPage = z.object({ items: z.array(Claim), standing: Standing, next_cursor: z.null() });
export type ClaimPage = z.infer<typeof ClaimPage>;
