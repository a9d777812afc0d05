import { z } from 'zod';

const At = z.iso.datetime();

/** A moment that charts over time mark: a release, a campaign, an outage. */
export const Annotation = z.object({
  id: z.uuid(),
  at: At,
  text: z.string(),
  author: z.object({ id: z.string(), name: z.string() }),
  created_at: At,
});
export type Annotation = z.infer<typeof Annotation>;

export const AnnotationDraft = z.strictObject({
  /** A moment with its offset, or a date: a local midnight of the workspace. */
  at: z.union([z.iso.datetime({ offset: true }), z.iso.date()], {
    error: 'Give a date (2025-03-31) or a moment with its offset (2025-03-31T18:00:00Z).',
  }),
  text: z.string().trim().min(1, 'Say what happened then.').max(120, 'A note on a chart has at most 120 characters.'),
});
export type AnnotationDraft = z.infer<typeof AnnotationDraft>;
