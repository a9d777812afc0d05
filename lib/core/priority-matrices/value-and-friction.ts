import { z } from 'zod';
import type { MatrixNumbers } from './matrix-numbers';
import type { MatrixContent } from './priority-matrix';
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

export function placeEntries(
  { entries }: MatrixContent,
  { ranked }: Pick<MatrixRanking, 'ranked'>,
  { friction }: Pick<MatrixNumbers, 'friction'>,
): ValueAndFriction {
  const placed: PlacedEntry[] = [];
  const leftOut: ValueAndFriction['left_out'] = [];
  for (const { id, friction: byHand } of entries) {
    const value = ranked.find(({ entry }) => entry === id)?.score;
    const read = friction.find(({ entry }) => entry === id);
    const lost = byHand === null ? (read?.value ?? null) : byHand / 100;
    if (value === undefined) leftOut.push({ entry: id, why: 'It has no place in the ranking.' });
    else if (lost === null)
      leftOut.push({ entry: id, why: read?.words ?? 'Its friction is not known. Choose a way, or judge it by hand.' });
    else {
      const words = byHand === null ? (read?.words ?? '') : `${byHand}% lost, as judged by hand`;
      placed.push({ entry: id, value, friction: lost, quadrant: quadrantOf(value, lost), words });
    }
  }
  return { placed, left_out: leftOut };
}

export const quadrantWords: Record<Quadrant, { name: string; means: string }> = {
  win_now: { name: 'Win now', means: 'worth much, and little is lost on the way' },
  clear_the_way: { name: 'Clear the way', means: 'worth much, but most are lost on the way' },
  keep_easy: { name: 'Keep it easy', means: 'worth less, and little is lost on the way' },
  leave_for_later: { name: 'Leave for later', means: 'worth less, and most are lost on the way' },
};
