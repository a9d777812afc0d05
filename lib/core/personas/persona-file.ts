import { z } from 'zod';
import { ClaimDraft } from '@/lib/core/claims/claim';
import { ClaimState } from '@/lib/core/claims/standing';
import { PersonaDraft, PersonaKey } from './persona';

/** A persona as a file: what can be taken out, and brought in again. */
export const personaFormat = 'dramatis.persona/1';

export const PersonaFile = z.object({
  format: z.literal(personaFormat),
  persona: PersonaDraft.omit({ segment: true }).extend({ key: PersonaKey }),
  /** Quotes that were typed on the card. What participants said does not travel. */
  quotes_left_out: z.int().default(0),
  /** Where it stood. A workspace that has no such version leaves it out. */
  segment: z.object({ key: z.string(), version: z.int() }).nullable().default(null),
  claims: z
    .array(
      ClaimDraft.extend({
        state: ClaimState.optional(),
        why: z.string().optional(),
        evidence: z.array(z.string()).default([]),
      }),
    )
    .max(200)
    .default([]),
});
export type PersonaFile = z.infer<typeof PersonaFile>;
