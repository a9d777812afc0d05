import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';

/** A number with its interval, or the reason why there is none. Never a made-up number. */
export type Estimate =
  | { kind: 'estimate'; value: number; low: number; high: number; confidence: number; n: number }
  | { kind: 'not_enough_data'; reason: string; n: number };

/**
 * How many standard errors an interval reaches to either side. `comparisons` made together share the risk of being
 * wrong once (Bonferroni 1936; Dunn 1961).
 */
export function reach(confidence: number, comparisons = 1): number {
  const error = (1 - confidence) / Math.max(1, comparisons);
  return normalQuantile(1 - error / 2, 0, 1);
}
