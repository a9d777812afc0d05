import { z } from 'zod';

/** A page of a list: what follows is behind `next_cursor`, and null is the end. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next_cursor: z.string().nullable() });
