import { z } from 'zod';
import { Highlight } from './highlight';

const fields = {
  name: z.string().trim().min(1, 'A group needs a name.').max(80),
  /** One of the eight colours of the palette. */
  color: z.int().min(1).max(8),
};

export const AffinityGroupDraft = z.strictObject(fields).partial().required({ name: true });
export type AffinityGroupDraft = z.infer<typeof AffinityGroupDraft>;
export const AffinityGroupChange = z.strictObject(fields).partial();
export type AffinityGroupChange = z.infer<typeof AffinityGroupChange>;

/** Quotes that belong together. */
export const AffinityGroup = z.object({
  id: z.uuid(),
  ...fields,
  quotes: z.array(Highlight),
  /** Different people behind those of its quotes that may be shown. */
  participants: z.int(),
});
export type AffinityGroup = z.infer<typeof AffinityGroup>;

/** The highlights of a study, put together by what they are about. */
export const AffinityBoard = z.object({
  groups: z.array(AffinityGroup),
  /** Those in no group, the newest first. */
  ungrouped: z.array(Highlight),
  /** Whether more are in no group than came. */
  has_more: z.boolean(),
});
export type AffinityBoard = z.infer<typeof AffinityBoard>;

/** Different people behind quotes whose words may be shown. */
export function peopleBehind(quotes: Highlight[]): number {
  return new Set(quotes.flatMap(({ withheld, participant }) => (withheld || !participant ? [] : participant.id))).size;
}

/** The board as it is once a quote is last in a group, or in none. */
export function withQuoteIn(board: AffinityBoard, id: string, group: string | null): AffinityBoard {
  const quote = [...board.groups.flatMap(({ quotes }) => quotes), ...board.ungrouped].find((one) => one.id === id);
  if (!quote) return board;
  const others = (quotes: Highlight[]) => quotes.filter((one) => one.id !== id);
  return {
    ...board,
    groups: board.groups.map((one) => {
      const quotes = one.id === group ? [...others(one.quotes), quote] : others(one.quotes);
      return { ...one, quotes, participants: peopleBehind(quotes) };
    }),
    ungrouped: group === null ? [quote, ...others(board.ungrouped)] : others(board.ungrouped),
  };
}

/** The group that stands beside another, a step to the left or right; null is the place of those in no group. */
export function groupBeside(board: AffinityBoard, group: string | null, step: 1 | -1): string | null {
  const places = [null, ...board.groups.map(({ id }) => id)];
  const at = places.indexOf(group) + step;
  return places[Math.min(places.length - 1, Math.max(0, at))] ?? null;
}
