import { z } from 'zod';

/** A thing's name without the conditions in it, where there are any: all of it that is shown to whoever is not signed in. */
export const plainName = { plain_name: z.string().optional() };

export type Names = { name: string; plain_name?: string | undefined };

export const namesOf = (name: string, plain: string): Names =>
  plain === name ? { name } : { name, plain_name: plain };
