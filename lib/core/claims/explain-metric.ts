import { unreachable } from '@/lib/core/errors';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { findEvent, findProperty } from '@/lib/core/segments/dictionary';
import { explainNode } from '@/lib/core/segments/explain-rule';
import type { ClaimMetric, MetricComparison, MetricQuestion } from './evidence';
import { counted } from './write-words';

export const isShare = (metric: ClaimMetric): boolean =>
  metric.measure === 'share_who_did' || metric.measure === 'share_who_match';

/** What is measured and what it is held against: "share who kept a text in 30 days, at least 60%". */
export function explainMetric({ metric, comparison }: MetricQuestion, dictionary: Dictionary): string {
  return `${measureWords(metric, dictionary)}, ${comparisonWords(metric, comparison)}`;
}

export function measureWords(metric: ClaimMetric, dictionary: Dictionary): string {
  switch (metric.measure) {
    case 'share_who_did':
      return `share who ${phraseOf(metric.event, dictionary)} in ${counted(metric.days, 'day')}`;
    case 'events_per_profile':
      return `${labelOf(metric.event, dictionary)} per profile in ${counted(metric.days, 'day')}`;
    case 'sum_per_profile':
      return `${amountWords(metric, dictionary)} per profile in ${counted(metric.days, 'day')}`;
    case 'share_who_match':
      return `share of whom holds: ${explainNode(metric.rule, dictionary)}`;
    default:
      return unreachable(metric);
  }
}

export function comparisonWords(metric: ClaimMetric, comparison: MetricComparison): string {
  if (comparison.against === 'others') return `${comparison.operator} than everybody else`;
  const value = isShare(metric) ? writeShare(comparison.value) : writeNumber(comparison.value);
  return `${comparison.operator === 'at_least' ? 'at least' : 'at most'} ${value}`;
}

/** What follows "who". */
export const phraseOf = (event: string, dictionary: Dictionary): string =>
  findEvent(dictionary, event)?.phrase ?? `did ${labelOf(event, dictionary)}`;

/** "amount of Payment made" */
export const amountWords = ({ event, property }: { event: string; property: string }, dictionary: Dictionary): string =>
  `${findProperty(dictionary, event, property)?.label ?? property} of ${labelOf(event, dictionary)}`;

const labelOf = (event: string, dictionary: Dictionary): string => findEvent(dictionary, event)?.label ?? event;

export const writeShare = (share: number): string =>
  `${new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 }).format(share * 100)}%`;

export const writeNumber = (value: number): string =>
  new Intl.NumberFormat('en-US', { maximumFractionDigits: Math.abs(value) >= 100 ? 0 : 2 }).format(value);
