import { z } from 'zod';
import { ClaimState, Standing } from '@/lib/core/claims/standing';
import { Persona } from './persona';
import { SectionKey } from './sections';

/** A persona as it was published. Nothing edits a version. */

const ClaimInVersion = z.object({
  id: z.uuid(),
  section: SectionKey,
  text: z.string(),
  state: ClaimState,
  why: z.string(),
  /** What spoke for and against it, in words, without what participants said. */
  evidence: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      side: z.enum(['for', 'against', 'open']).nullable(),
      sentence: z.string(),
    }),
  ),
});
export type ClaimInVersion = z.infer<typeof ClaimInVersion>;

/** What a version keeps: the card, and its claims as they were judged then. */
export const PersonaContent = Persona.pick({
  name: true,
  role: true,
  summary: true,
  kind: true,
  goals: true,
  pains: true,
  behaviours: true,
  quote: true,
  quote_source: true,
  sections: true,
  hypothesis: true,
  metric: true,
}).extend({
  segment: z.object({ key: z.string(), version: z.int() }).nullable(),
  claims: z.array(ClaimInVersion),
  standing: Standing,
});
export type PersonaContent = z.infer<typeof PersonaContent>;

const At = z.iso.datetime();

export const PersonaVersionSummary = z.object({
  version: z.int(),
  note: z.string(),
  author_name: z.string(),
  published_at: At,
  rolled_back_from: z.int().nullable(),
  /** What is different from the version before, in sentences. */
  changes: z.array(z.string()),
});
export type PersonaVersionSummary = z.infer<typeof PersonaVersionSummary>;

export const PersonaVersion = PersonaVersionSummary.extend({ content: PersonaContent });
export type PersonaVersion = z.infer<typeof PersonaVersion>;

/** What publishing now would mean. */
export const PublishPreview = z.object({
  /** The newest version; null before the first. */
  version: z.int().nullable(),
  /** The state that was read: publishing at it publishes this and nothing else. */
  revision: z.int(),
  changes: z.array(z.string()),
  /** How many of the changes are claims that the data turned, which nobody wrote. */
  turned: z.int(),
  /** What shows this persona, and so follows. */
  used_by: z.array(z.object({ kind: z.enum(['board', 'follower']), key: z.string(), name: z.string() })),
});
export type PublishPreview = z.infer<typeof PublishPreview>;

export const VersionNote = z.string().trim().min(1, 'Say in a line what is new.').max(300);
