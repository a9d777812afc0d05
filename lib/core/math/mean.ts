import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Estimate } from './estimate';

/** What a store can sum over profiles: enough for a mean and its spread. */
export type Sums = { n: number; sum: number; sumOfSquares: number };

/** A mean with its t interval (Student 1908), in the unit of the values. Needs at least two. */
export function estimateMean({ n, sum, sumOfSquares }: Sums, confidence = 0.95): Estimate {
  if (n < 2) return { kind: 'not_enough_data', reason: 'A mean needs at least two profiles.', n };
  const value = sum / n;
  const variance = Math.max(0, (sumOfSquares - n * value * value) / (n - 1));
  const spread = tQuantile(1 - (1 - confidence) / 2, n - 1) * Math.sqrt(variance / n);
  return { kind: 'estimate', value, low: value - spread, high: value + spread, confidence, n };
}
