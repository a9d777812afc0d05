import type { Estimate } from '@/lib/core/math/estimate';
import { namesEvent, type RuleNames } from '@/lib/core/personas/rule-names';
import type { MetricComparison, Verdict } from './evidence';

/**
 * What a number says: it supports when its whole interval clears the threshold, contradicts when the whole interval lies
 * on the other side, and is open in between. Against everybody else, the threshold is no difference.
 */
export function judgeMetric(comparison: MetricComparison, read: { members: Estimate; difference: Estimate }): Verdict {
  const estimate = comparison.against === 'threshold' ? read.members : read.difference;
  if (estimate.kind !== 'estimate') return 'not_enough_data';
  if (comparison.against === 'others') {
    return sideOf(estimate.low > 0, estimate.high < 0, comparison.operator === 'more');
  }
  if (comparison.operator === 'at_least') {
    return sideOf(estimate.low >= comparison.value, estimate.high < comparison.value, true);
  }
  return sideOf(estimate.low > comparison.value, estimate.high <= comparison.value, false);
}

/** An interval wholly above, wholly below, or across; `wantsAbove` says which of them supports. */
function sideOf(isAbove: boolean, isBelow: boolean, wantsAbove: boolean): Verdict {
  if (isAbove) return wantsAbove ? 'supports' : 'contradicts';
  if (isBelow) return wantsAbove ? 'contradicts' : 'supports';
  return 'open';
}

/** What a number and the segment's own rule both name: then the number follows from the definition. */
export function namedByBoth(metric: RuleNames, segment: RuleNames): string[] {
  const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>) => [...one].filter((name) => other.has(name));
  return [
    ...[...sharedEvents(metric, segment), ...shared(metric.traits, segment.traits)].sort(),
    ...shared(metric.lists, segment.lists).map(() => 'the same list'),
  ];
}

/** Any event meets every event: then the other side says which, or neither does. */
function sharedEvents(metric: RuleNames, segment: RuleNames): string[] {
  const all = [...metric.events, ...segment.events];
  const both = [...new Set(all)].filter((event) => namesEvent(metric, event) && namesEvent(segment, event));
  return both.length === 0 && metric.anyEvent && segment.anyEvent ? ['any event'] : both;
}

export type Settled = {
  settled: Verdict | null;
  /** What the last refresh said otherwise, once. */
  pending: Verdict | null;
  /** The segment version that was read: another one is another question. */
  ground: string | null;
};

/** A number's word changes only when two refreshes in a row say the same; the first one settles at once. */
export function settle(before: Settled, verdict: Verdict, ground: string): Settled {
  if (before.settled === null || before.ground !== ground) return { settled: verdict, pending: null, ground };
  if (verdict === before.settled) return { ...before, pending: null };
  if (verdict === before.pending) return { settled: verdict, pending: null, ground };
  return { ...before, pending: verdict };
}
