import { z } from 'zod';

export const ClaimState = z.enum(['bare', 'supported', 'contradicted', 'mixed', 'stale']);
export type ClaimState = z.infer<typeof ClaimState>;

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
  newest_evidence_at: z.iso.datetime().nullable(),
  open_questions: z.int(),
});
export type Standing = z.infer<typeof Standing>;
