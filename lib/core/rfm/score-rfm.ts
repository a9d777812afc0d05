import type { RfmCuts } from '@/lib/core/rfm/rfm';
import type { RfmAxisName } from '@/lib/core/rfm/rfm-axes';
import { millionths } from '@/lib/core/segments/evaluate/comparison';

/** In millionths each, as they are compared: days, times, amount. */
export type RfmValues = Record<RfmAxisName, bigint>;
export type RfmScored = Record<RfmAxisName, number>;

/** How many cut-offs a value lies above: 0 for the lowest class. */
export const classOf = (value: bigint, cuts: readonly number[]): number =>
  cuts.filter((cut) => value > millionths(cut)).length;

/** Scores from 1 to n; the fewer days have passed, the higher. */
export function scoreRfm(values: RfmValues, { n, cuts }: { n: number; cuts: RfmCuts }): RfmScored {
  return {
    recency: n - classOf(values.recency, cuts.recency),
    frequency: classOf(values.frequency, cuts.frequency) + 1,
    monetary: classOf(values.monetary, cuts.monetary) + 1,
  };
}

/**
 * n - 1 cut-offs: the i-th is the least value that at least i of n parts of all values do not exceed, so that equal
 * values are never parted. Inverse of the empirical distribution function: Hyndman and Fan (1996), definition 1.
 */
export function quantileCuts(values: readonly bigint[], n: number): bigint[] {
  const ascending = values.toSorted((a, b) => (a < b ? -1 : Number(a > b)));
  return Array.from(
    { length: n - 1 },
    (_, index) => ascending[Math.ceil(((index + 1) * values.length) / n) - 1],
  ).filter((cut) => cut !== undefined);
}
