import { z } from 'zod';

/** Whom the personas of a workspace leave out, and whom they share. */

const Named = { key: z.string(), name: z.string() };

export const Coverage = z.object({
  as_of: z.iso.datetime(),
  /** Active is who counts and did anything in so many days. */
  days: z.int(),
  active: z.int(),
  none: z.int(),
  one: z.int(),
  several: z.int(),
  personas: z.array(z.object({ ...Named, color: z.int(), members: z.int(), alone: z.int() })),
  /** Of the active ones, who are two personas at once. */
  overlaps: z.array(z.object({ one: z.object(Named), other: z.object(Named), both: z.int() })),
  /** Those on stage that could not be counted: no behaviour yet, or its list is still being written. */
  uncounted: z.array(z.object(Named)),
});
export type Coverage = z.infer<typeof Coverage>;

/** How lists lie over each other, counted among whoever was active. */
export const Overlaps = z.object({
  /** How many people there are, in lists or not. */
  people: z.int(),
  any: z.int(),
  one: z.int(),
  /** By the list's id. */
  lists: z.record(z.string(), z.object({ members: z.int(), alone: z.int() })),
  /** How many are in both of two lists, by `pairOf`. */
  both: z.record(z.string(), z.int()),
});
export type Overlaps = z.infer<typeof Overlaps>;

/** Two lists by their ids, in whatever order. */
export const pairOf = (one: string, other: string): string => [one, other].toSorted().join(' ');

/** Whoever did anything in so many days up to a moment is active then. */
export const activeDays = 30;

/** Every pair of a list once. */
export const pairsOf = <Item>(items: readonly Item[]): [Item, Item][] =>
  items.flatMap((one, index) => items.slice(index + 1).map((other): [Item, Item] => [one, other]));
