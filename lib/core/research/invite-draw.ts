import { z } from 'zod';
import { PersonaKey } from '@/lib/core/personas/persona';
import { SegmentKey } from '@/lib/core/segments/segment';

const At = z.iso.datetime();

export const mostDrawn = 500;

/** People to invite to an interview, drawn by lot from a segment. */
export const InviteDrawDraft = z.strictObject({
  segment: SegmentKey,
  /** The version of it; the current one when left out. */
  version: z.int().min(1).optional(),
  count: z.int().min(1, 'Draw at least one.').max(mostDrawn, `Draw ${mostDrawn} at most at once.`).default(10),
  /** Nobody is drawn who was drawn or interviewed within these days. */
  rest_days: z.int().min(0).max(3650).default(90),
  /** The study they are invited for. */
  study: PersonaKey.optional(),
});
export type InviteDrawDraft = z.infer<typeof InviteDrawDraft>;

export const InviteDraw = z.object({
  id: z.uuid(),
  segment: z.object({ key: z.string(), version: z.int() }),
  study: z.string().nullable(),
  rest_days: z.int(),
  /** How many of the segment could be drawn; all were equally likely. */
  pool: z.int(),
  /** What the lot was drawn with: the same seed over the same people draws the same. */
  seed: z.string(),
  count: z.int(),
  created_by: z.string(),
  created_at: At,
});
export type InviteDraw = z.infer<typeof InviteDraw>;

/** In the order they were drawn. */
export const DrawnPeople = InviteDraw.extend({ profile_ids: z.array(z.string()) });
export type DrawnPeople = z.infer<typeof DrawnPeople>;
