import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Estimate } from './estimate';
import type { Sums } from './mean';

/**
 * How far the mean of one group lies above that of another, in the unit of the values, for groups of different spread
 * (Welch 1947). `comparisons` made together share the risk (Bonferroni 1936). Needs two values on either side.
 */
export function estimateMeanDifference(
  group: Sums,
  others: Sums,
  { confidence = 0.95, comparisons = 1 }: { confidence?: number; comparisons?: number } = {},
): Estimate {
  const n = group.n + others.n;
  if (group.n < 2 || others.n < 2) {
    return { kind: 'not_enough_data', reason: 'A difference of means needs at least two profiles on either side.', n };
  }
  const value = group.sum / group.n - others.sum / others.n;
  const [one, other] = [squaredError(group), squaredError(others)];
  const squared = one + other;
  if (squared === 0) return { kind: 'estimate', value, low: value, high: value, confidence, n };
  const freedom = squared ** 2 / (one ** 2 / (group.n - 1) + other ** 2 / (others.n - 1));
  const error = (1 - confidence) / Math.max(1, comparisons);
  const spread = tQuantile(1 - error / 2, freedom) * Math.sqrt(squared);
  return { kind: 'estimate', value, low: value - spread, high: value + spread, confidence, n };
}

function squaredError({ n, sum, sumOfSquares }: Sums): number {
  return Math.max(0, (sumOfSquares - (sum * sum) / n) / (n - 1)) / n;
}
