import { z } from 'zod';
import { Quote } from './quote';
import { TagName } from './tag';

/** From which line and character to which: a piece of a transcript as it reads at `version`. */
export const Anchor = z.strictObject({
  first_line: z.int().min(0),
  first_offset: z.int().min(0),
  last_line: z.int().min(0),
  last_offset: z.int().min(0),
  version: z.int().min(1),
});
export type Anchor = z.infer<typeof Anchor>;

export const Highlight = Quote.extend({
  comment: z.string(),
  tags: z.array(TagName),
  anchor: Anchor.nullable(),
  author: z.object({ id: z.string(), name: z.string() }),
  removed_at: z.iso.datetime().nullable(),
});
export type Highlight = z.infer<typeof Highlight>;
