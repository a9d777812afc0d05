import { z } from 'zod';

/** What a content map lacks, has twice, or has forgotten. */

/** What a persona's card asks of content. */
export const PersonaAsks = z.object({
  key: z.string(),
  name: z.string(),
  needs: z.array(z.string()),
  objections: z.array(z.string()),
});
export type PersonaAsks = z.infer<typeof PersonaAsks>;

export const ContentHole = z.object({
  kind: z.enum(['need', 'stage', 'objection']),
  persona: z.string(),
  /** The need or the objection; null for a stage as a whole. */
  about: z.string().nullable(),
  /** The ids of the stages where nothing is approved or live; empty for an objection. */
  stages: z.array(z.string()),
  /** Of them, where an idea, a draft or something in review is on its way. */
  on_the_way: z.array(z.string()),
  sentence: z.string(),
});
export type ContentHole = z.infer<typeof ContentHole>;

export const ContentDuplicate = z.object({
  one: z.string(),
  other: z.string(),
  /** How alike the titles are, from 0 to 1. */
  likeness: z.number(),
  sentence: z.string(),
});
export type ContentDuplicate = z.infer<typeof ContentDuplicate>;

export const OverdueReview = z.object({ item: z.string(), days: z.int(), sentence: z.string() });
export type OverdueReview = z.infer<typeof OverdueReview>;

export const ContentCheck = z.object({
  holes: z.array(ContentHole),
  duplicates: z.array(ContentDuplicate),
  overdue: z.array(OverdueReview),
  /** What could not be looked at, and why. */
  remarks: z.array(z.string()),
});
export type ContentCheck = z.infer<typeof ContentCheck>;
