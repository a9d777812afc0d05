import { type Estimate, reach } from './estimate';

export type Share = { successes: number; n: number };

/** A share with its score interval, in 0..1. Wilson (1927); compared with others in Newcombe (1998). */
export function estimateShare({ successes, n }: Share, confidence = 0.95): Estimate {
  if (n === 0) return { kind: 'not_enough_data', reason: 'Nobody to take a share of.', n };
  const z = reach(confidence);
  const share = successes / n;
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const middle = share + (z * z) / (2 * n);
  const scale = 1 + (z * z) / n;
  return {
    kind: 'estimate',
    value: share,
    low: successes === 0 ? 0 : (middle - spread) / scale,
    high: successes === n ? 1 : (middle + spread) / scale,
    confidence,
    n,
  };
}

/** Fewer on either side, and the logarithm is far from normal. */
const fewest = 5;

/**
 * How many times as common something is in one group as in another, with the log interval of Katz et al. (1978).
 * Refused when fewer than five did it, or fewer than five were asked, in either group.
 */
export function estimateShareRatio(
  group: Share,
  others: Share,
  { confidence = 0.95, comparisons = 1 }: { confidence?: number; comparisons?: number } = {},
): Estimate {
  const n = group.n + others.n;
  const counts = [group.successes, others.successes, group.n, others.n];
  if (counts.some((count) => count < fewest)) {
    return { kind: 'not_enough_data', reason: 'Fewer than five on one side.', n };
  }
  const value = group.successes / group.n / (others.successes / others.n);
  const variance = 1 / group.successes - 1 / group.n + 1 / others.successes - 1 / others.n;
  const factor = Math.exp(reach(confidence, comparisons) * Math.sqrt(variance));
  return { kind: 'estimate', value, low: value / factor, high: value * factor, confidence, n };
}
