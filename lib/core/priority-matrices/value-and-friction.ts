import { z } from 'zod';
import type { MatrixNumbers, NoNumbers } from './matrix-numbers';
import type { Entry, MatrixContent } from './priority-matrix';
import type { MatrixRanking } from './rank-matrix';

/** Value is the weighted score, friction the share that is lost on the way. */

const middleOfScores = 3;
const middleOfShares = 0.5;

/** Named by what to do about it. */
export const Quadrant = z.enum(['win_now', 'clear_the_way', 'keep_easy', 'leave_for_later']);
export type Quadrant = z.infer<typeof Quadrant>;

const Placed = z.object({
  entry: z.string(),
  value: z.number(),
  friction: z.number(),
  quadrant: Quadrant,
  words: z.string(),
});
export type PlacedEntry = z.infer<typeof Placed>;

export const ValueAndFriction = z.object({
  placed: z.array(Placed),
  /** Those with no place on the plane, and why. */
  left_out: z.array(z.object({ entry: z.string(), why: z.string() })),
});
export type ValueAndFriction = z.infer<typeof ValueAndFriction>;

/** High value from 3 of 1 to 5; much friction from half on. On the line counts as above it. */
export function quadrantOf(value: number, friction: number): Quadrant {
  const isHard = friction >= middleOfShares;
  if (value >= middleOfScores) return isHard ? 'clear_the_way' : 'win_now';
  return isHard ? 'leave_for_later' : 'keep_easy';
}

type Numbers = Pick<MatrixNumbers, 'friction'> | NoNumbers;

export function placeEntries(
  { entries, funnel }: MatrixContent,
  { ranked }: Pick<MatrixRanking, 'ranked'>,
  numbers: Numbers,
): ValueAndFriction {
  const placed: PlacedEntry[] = [];
  const leftOut: ValueAndFriction['left_out'] = [];
  for (const entry of entries) {
    const value = ranked.find((one) => one.entry === entry.id)?.score;
    const { lost, words } = frictionOf(entry, numbers, funnel !== null);
    if (value === undefined) leftOut.push({ entry: entry.id, why: 'It has no place in the ranking.' });
    else if (lost === null) leftOut.push({ entry: entry.id, why: words });
    else placed.push({ entry: entry.id, value, friction: lost, quadrant: quadrantOf(value, lost), words });
  }
  return { placed, left_out: leftOut };
}

const notKnown = 'Its friction is not known. Choose a way, or judge it by hand.';

/** What is lost, and where that comes from; or why it is not known. */
function frictionOf({ id, friction: byHand }: Entry, numbers: Numbers, hasWay: boolean) {
  if (byHand !== null) return { lost: byHand / 100, words: `${byHand}% lost, as judged by hand` };
  if ('unread' in numbers) return { lost: null, words: hasWay ? numbers.unread : notKnown };
  const read = numbers.friction.find(({ entry }) => entry === id);
  return { lost: read?.value ?? null, words: read?.words ?? notKnown };
}

export const quadrantWords: Record<Quadrant, { name: string; means: string }> = {
  win_now: { name: 'Win now', means: 'worth much, and little is lost on the way' },
  clear_the_way: { name: 'Clear the way', means: 'worth much, but most are lost on the way' },
  keep_easy: { name: 'Keep it easy', means: 'worth less, and little is lost on the way' },
  leave_for_later: { name: 'Leave for later', means: 'worth less, and most are lost on the way' },
};
