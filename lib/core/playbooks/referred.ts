import { z } from 'zod';
import { ContentState } from '@/lib/core/content-maps/content-map';

/** What a playbook refers to, as it is now. */

export const PersonaCard = z.object({
  key: z.string(),
  name: z.string(),
  role: z.string(),
  color: z.int(),
  /** Where its portrait is drawn or kept; null where there is none any more. */
  portrait: z.string().nullable(),
  /** The first thing that it needs; null while its card names none. */
  need: z.string().nullable(),
  segment: z.object({ name: z.string(), version: z.int() }).nullable(),
  size: z.object({ member_count: z.int(), as_of: z.iso.datetime() }).nullable(),
  /** Why it is not on stage any more. */
  missing: z.string().nullable(),
});
export type PersonaCard = z.infer<typeof PersonaCard>;

export const ShownPiece = z.object({
  id: z.string(),
  title: z.string(),
  /** Names, as on the map. */
  persona: z.string(),
  stage: z.string(),
  type: z.string(),
  channel: z.string(),
  state: ContentState,
});
export type ShownPiece = z.infer<typeof ShownPiece>;

export const ContentSource = z.object({
  /** The id of the content section. */
  section: z.string(),
  /** Which pieces these are: 'Approved or live pieces for Maya of "The plan"'. */
  about: z.string(),
  /** Why none can be shown. */
  missing: z.string().nullable(),
  pieces: z.array(ShownPiece),
});
export type ContentSource = z.infer<typeof ContentSource>;
