import type { ClaimMetric, MetricComparison, MetricReading, Verdict } from '@/lib/core/claims/evidence';
import { comparisonWords, isShare, writeNumber, writeShare } from '@/lib/core/claims/explain-metric';

type Measured = MetricReading['members'];

export const writeMeasure = (metric: ClaimMetric, value: number): string =>
  isShare(metric) ? writeShare(value) : writeNumber(value);

export function writeInterval(metric: ClaimMetric, measured: Measured): string | null {
  if (measured.kind !== 'estimate') return null;
  return `[${writeMeasure(metric, measured.low)}, ${writeMeasure(metric, measured.high)}]`;
}

/** What a number is held against, and what to call it: "at least 60%", "everybody else: 18.2%". */
export function heldAgainst(
  metric: ClaimMetric,
  comparison: MetricComparison,
  others: Measured,
): { words: string; value: number | null } {
  if (comparison.against === 'threshold') {
    return { words: comparisonWords(metric, comparison), value: comparison.value };
  }
  if (others.kind !== 'estimate') return { words: 'everybody else', value: null };
  return { words: `everybody else: ${writeMeasure(metric, others.value)}`, value: others.value };
}

export const verdictWords: Record<Verdict, string> = {
  supports: 'speaks for it',
  contradicts: 'speaks against it',
  open: 'says neither',
  by_definition: 'true by definition, so it does not count',
  not_enough_data: 'not enough data',
};
