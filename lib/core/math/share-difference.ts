import type { Estimate } from './estimate';
import { estimateShare, type Share } from './share';

/**
 * How much larger one share is than another, from -1 to 1, with the hybrid score interval: Newcombe (1998), Interval
 * estimation for the difference between independent proportions, method 10. `comparisons` made together share the risk.
 */
export function estimateShareDifference(one: Share, other: Share, comparisons = 1): Estimate {
  const confidence = 1 - 0.05 / Math.max(1, comparisons);
  const [a, b] = [estimateShare(one, confidence), estimateShare(other, confidence)];
  const n = one.n + other.n;
  if (a.kind !== 'estimate' || b.kind !== 'estimate') {
    return { kind: 'not_enough_data', reason: 'There is nobody on one side.', n };
  }
  const value = a.value - b.value;
  return {
    kind: 'estimate',
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
    confidence: 0.95,
    n,
  };
}
