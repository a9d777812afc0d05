import type { Scaling } from './priority-matrix';

export const lowestScore = 1;
export const highestScore = 5;
const span = highestScore - lowestScore;

/**
 * Numbers of several entries as scores from 1 to 5, in their order; null stays null. All equal are 3 each: the number
 * tells none of them apart. One alone has nothing to be scaled against and stays null.
 */
export function scaleNumbers(numbers: readonly (number | null)[], scaling: Scaling): (number | null)[] {
  const known = numbers.filter((value): value is number => value !== null);
  if (known.length < 2) return numbers.map(() => null);
  const ascending = known.toSorted((a, b) => a - b);
  const low = ascending[0] ?? 0;
  const high = ascending.at(-1) ?? 0;
  if (low === high) return numbers.map((value) => (value === null ? null : (lowestScore + highestScore) / 2));
  const place = scaling === 'min_max' ? (value: number) => (value - low) / (high - low) : rankIn(ascending);
  return numbers.map((value) => (value === null ? null : lowestScore + span * place(value)));
}

/** From 0 for the lowest to 1 for the highest; equal numbers share the middle of their ranks. */
function rankIn(ascending: readonly number[]): (value: number) => number {
  return (value) => {
    const middle = (ascending.indexOf(value) + ascending.lastIndexOf(value)) / 2;
    return middle / (ascending.length - 1);
  };
}

/** A score as it speaks for an entry: where less is better, 1 becomes 5. */
export const turned = (score: number, better: 'more' | 'less'): number =>
  better === 'more' ? score : lowestScore + highestScore - score;
