import { z } from 'zod';

const fields = {
  name: z.string().trim().min(1, 'A tag needs a name.').max(60),
  /** One of the eight colours of the palette. */
  color: z.int().min(1).max(8),
  /** The group it stands in; empty for none. */
  group: z.string().trim().max(60),
  /** One letter or digit that puts it on what is selected. */
  shortcut: z
    .string()
    .regex(/^[a-z0-9]$/, 'A shortcut is one lower-case letter or digit.')
    .nullable(),
};

export const TagDraft = z.strictObject(fields).partial().required({ name: true });
export type TagDraft = z.infer<typeof TagDraft>;
export const TagChange = z.strictObject(fields).partial();
export type TagChange = z.infer<typeof TagChange>;

export const Tag = z.object({
  id: z.uuid(),
  ...fields,
  /** How often it was put on words, and how many different people said them. */
  highlights: z.int(),
  participants: z.int(),
});
export type Tag = z.infer<typeof Tag>;

/** A tag as it stands on a highlight. */
export const TagName = z.object({ id: z.uuid(), name: z.string(), color: z.int() });
export type TagName = z.infer<typeof TagName>;
