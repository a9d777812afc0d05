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

/** The number of a claim that stands beside it, one that counts where there is one, and how many more there are. */
export function numberInFront<Piece extends { content: { kind: string }; silent: string | null }>(
  evidence: Piece[],
): { first: Piece | null; more: number } {
  const numbers = evidence.filter(({ content }) => content.kind === 'metric');
  const first = numbers.find(({ silent }) => silent === null) ?? numbers[0] ?? null;
  return { first, more: Math.max(0, numbers.length - 1) };
}

export const verdictWords: Record<Verdict, string> = {
  supports: 'speaks for it',
  contradicts: 'speaks against it',
  open: 'says neither',
  by_definition: 'true by definition, so it does not count',
  not_enough_data: 'not enough data',
};
