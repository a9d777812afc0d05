import { z } from 'zod';

/** A list that comes whole, in the shape of every list. */
export function wholeListOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ items: z.array(item), next_cursor: z.null() });
}
