import type { DraftAggregate } from '@/lib/core/segments/draft-rule';
import type { GroupOperator } from '@/lib/core/segments/edit-rule';
import type { Operator, Unit, Window } from '@/lib/core/segments/rule';

/** How an operator reads between a name and its value. */
export const operatorWords: Record<Operator, string> = {
  equals: 'is',
  not_equals: 'is not',
  is_any_of: 'is any of',
  is_none_of: 'is none of',
  contains: 'contains',
  not_contains: 'does not contain',
  starts_with: 'starts with',
  not_starts_with: 'does not start with',
  ends_with: 'ends with',
  not_ends_with: 'does not end with',
  matches: 'matches the pattern',
  not_matches: 'does not match the pattern',
  less_than: 'is less than',
  at_most: 'is at most',
  greater_than: 'is more than',
  at_least: 'is at least',
  between: 'is between',
  not_between: 'is not between',
  before: 'is before',
  after: 'is after',
  in_last: 'was in the last',
  not_in_last: 'was not in the last',
  in_next: 'is in the next',
  not_in_next: 'is not in the next',
  includes: 'includes',
  not_includes: 'does not include',
  exists: 'is known',
  not_exists: 'is not known',
};

export const countWords = {
  at_least: 'at least',
  at_most: 'at most',
  equals: 'exactly',
  greater_than: 'more than',
  less_than: 'fewer than',
  not_equals: 'any number of times but',
} as const;

export const aggregateWords: Record<DraftAggregate['aggregate'], { label: string; hint: string }> = {
  sum: { label: 'sum of', hint: 'All values added up; nothing is 0' },
  average: { label: 'average', hint: 'Missing where there is no value' },
  min: { label: 'smallest', hint: 'Missing where there is no value' },
  max: { label: 'largest', hint: 'Missing where there is no value' },
  distinct_values: { label: 'number of different', hint: 'How many values there are; nothing is 0' },
  distinct_days: { label: 'number of days with', hint: 'Days in the time zone of the workspace' },
  first: { label: 'first', hint: 'Of the events that have the property' },
  last: { label: 'last', hint: 'Of the events that have the property' },
};

export const groupWords: Record<GroupOperator, { label: string; rest: string }> = {
  all: { label: 'All', rest: 'of these are true' },
  any: { label: 'Any', rest: 'of these are true' },
  none: { label: 'None', rest: 'of these are true' },
  not_all: { label: 'Not all', rest: 'of these are true' },
};

export const units: readonly Unit[] = ['minute', 'hour', 'day', 'week', 'month', 'year'];

export function unitWord(unit: Unit, n: number): string {
  return n === 1 ? unit : `${unit}s`;
}

/** "in the last 30 days"; nothing for ever, which goes without saying in a sentence but not on a button. */
export function windowWords(window: Window): string {
  if (window === 'ever') return 'at any time';
  if ('last' in window) return `in the last ${window.last.n} ${unitWord(window.last.unit, window.last.n)}`;
  if ('from' in window) return `from ${window.from} to ${window.to}`;
  const { n, unit } = window.first;
  const after = 'event' in window.after ? `the first ${window.after.event}` : 'being first seen';
  return `in the first ${n} ${unitWord(unit, n)} after ${after}`;
}
