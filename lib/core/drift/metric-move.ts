import { angleOf } from '@/lib/core/math/arcsine';
import { reach } from '@/lib/core/math/estimate';
import { estimateMeanDifference } from '@/lib/core/math/mean-difference';
import type { PersonaMetric } from '@/lib/core/personas/persona';
import type { MetricCount } from './metric-count';

export type MetricMove = { effect: number; by_chance: number; before: number; now: number; is_share: boolean };

/**
 * How far a key metric moved, as an effect size of Cohen (1988): h between shares, d between means. `by_chance` is how
 * large it is without any change in so many of 1: by the normal distribution for h, by Welch's t (1947) for d. Null
 * where another question was asked, or where all people are alike.
 */
export function metricMove(then: MetricCount, now: MetricCount, confidence: number): MetricMove | null {
  if (!isSameQuestion(then.metric, now.metric)) return null;
  return then.metric.measure === 'share_who_did' ? shareMove(then, now, confidence) : meanMove(then, now, confidence);
}

function isSameQuestion(one: PersonaMetric, other: PersonaMetric): boolean {
  const questionOf = ({ name: _, target: __, ...question }: PersonaMetric) => Object.entries(question).toSorted();
  return JSON.stringify(questionOf(one)) === JSON.stringify(questionOf(other));
}

function shareMove(then: MetricCount, now: MetricCount, confidence: number): MetricMove {
  const [before, after] = [then.did / then.n, now.did / now.n];
  return {
    effect: Math.abs(angleOf(after) - angleOf(before)),
    by_chance: reach(confidence) * Math.sqrt(1 / then.n + 1 / now.n),
    before,
    now: after,
    is_share: true,
  };
}

function meanMove(then: MetricCount, now: MetricCount, confidence: number): MetricMove | null {
  const [one, other] = [sumsOf(then), sumsOf(now)];
  const difference = estimateMeanDifference(other, one, { confidence });
  const deviation = Math.sqrt((varianceOf(one) + varianceOf(other)) / 2);
  if (difference.kind !== 'estimate' || deviation === 0) return null;
  return {
    effect: Math.abs(difference.value) / deviation,
    by_chance: (difference.high - difference.value) / deviation,
    before: one.sum / one.n,
    now: other.sum / other.n,
    is_share: false,
  };
}

const sumsOf = ({ n, sum, sum_of_squares: sumOfSquares }: MetricCount) => ({ n, sum, sumOfSquares });
const varianceOf = ({ n, sum, sumOfSquares }: ReturnType<typeof sumsOf>): number =>
  Math.max(0, (sumOfSquares - (sum * sum) / n) / (n - 1));
