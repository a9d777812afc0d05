import { unreachable } from '@/lib/core/errors';
import { choices, edge, moment, number, quoted, recent, value } from '@/lib/core/segments/explain/words';
import { isNegative } from '@/lib/core/segments/operators';
import type { Comparison } from '@/lib/core/segments/rule';

/** What follows a name: "is pro or team", "does not contain “x”". `negated` says the opposite. */
export function predicate(comparison: Comparison, negated = false): string {
  const no = isNegative(comparison.operator) !== negated;
  const is = no ? 'is not' : 'is';
  const words = predicateOf(comparison, no, is);
  return `${words}${'ignore_case' in comparison && comparison.ignore_case ? ' (ignoring case)' : ''}`;
}

function predicateOf(comparison: Comparison, no: boolean, is: string): string {
  switch (comparison.operator) {
    case 'equals':
    case 'not_equals':
      return `${is} ${value(comparison.value)}`;
    case 'is_any_of':
    case 'is_none_of':
      return no ? `is ${noneOf(comparison.value.map(value))}` : `is ${choices(comparison.value.map(value))}`;
    case 'includes':
    case 'not_includes':
      return `${no ? 'does not include' : 'includes'} ${value(comparison.value)}`;
    case 'exists':
    case 'not_exists':
      return `${is} known`;
    default:
      return searched(comparison, no) ?? `${is} ${standing(comparison)}`;
  }
}

/** What follows a property after "with": "other than DE", "at least 20". */
export function qualifier(comparison: Comparison): string {
  const no = isNegative(comparison.operator);
  const words = qualifierOf(comparison, no);
  return `${words}${'ignore_case' in comparison && comparison.ignore_case ? ' (ignoring case)' : ''}`;
}

function qualifierOf(comparison: Comparison, no: boolean): string {
  switch (comparison.operator) {
    case 'equals':
    case 'not_equals':
      return `${no ? 'other than ' : ''}${value(comparison.value)}`;
    case 'is_any_of':
    case 'is_none_of':
      return no ? noneOf(comparison.value.map(value)) : choices(comparison.value.map(value));
    case 'includes':
    case 'not_includes':
      return `${no ? 'not ' : ''}including ${value(comparison.value)}`;
    case 'exists':
    case 'not_exists':
      return no ? 'not given' : 'given';
    default:
      return searching(comparison, no) ?? `${no ? 'not ' : ''}${standing(comparison)}`;
  }
}

function noneOf(words: string[]): string {
  if (words.length === 1) return `not ${words[0]}`;
  return words.length === 2 ? `neither ${words[0]} nor ${words[1]}` : `none of ${choices(words)}`;
}

const searchVerbs = {
  contains: ['contains', 'contain', 'containing'],
  starts_with: ['starts with', 'start with', 'starting with'],
  ends_with: ['ends with', 'end with', 'ending with'],
  matches: ['matches the pattern', 'match the pattern', 'matching the pattern'],
} as const;

function searchOf(comparison: Comparison): { verbs: readonly [string, string, string]; text: string } | null {
  switch (comparison.operator) {
    case 'contains':
    case 'not_contains':
      return { verbs: searchVerbs.contains, text: comparison.value };
    case 'starts_with':
    case 'not_starts_with':
      return { verbs: searchVerbs.starts_with, text: comparison.value };
    case 'ends_with':
    case 'not_ends_with':
      return { verbs: searchVerbs.ends_with, text: comparison.value };
    case 'matches':
    case 'not_matches':
      return { verbs: searchVerbs.matches, text: comparison.value };
    default:
      return null;
  }
}

function searched(comparison: Comparison, no: boolean): string | null {
  const search = searchOf(comparison);
  return search && `${no ? `does not ${search.verbs[1]}` : search.verbs[0]} ${quoted(search.text)}`;
}

function searching(comparison: Comparison, no: boolean): string | null {
  const search = searchOf(comparison);
  return search && `${no ? 'not ' : ''}${search.verbs[2]} ${quoted(search.text)}`;
}

/** Where a value stands: "at least 20", "before 1 May 2025", "within the last week". */
function standing(comparison: Comparison): string {
  switch (comparison.operator) {
    case 'less_than':
      return `less than ${number(comparison.value)}`;
    case 'at_most':
      return `at most ${number(comparison.value)}`;
    case 'greater_than':
      return `more than ${number(comparison.value)}`;
    case 'at_least':
      return `at least ${number(comparison.value)}`;
    case 'between':
    case 'not_between':
      return `between ${comparison.value.map((end) => (typeof end === 'number' ? number(end) : edge(end))).join(' and ')}`;
    case 'before':
      return `before ${moment(comparison.value)}`;
    case 'after':
      return `after ${edge(comparison.value)}`;
    case 'in_last':
    case 'not_in_last':
      return `within the last ${recent(comparison.value)}`;
    case 'in_next':
    case 'not_in_next':
      return `within the next ${recent(comparison.value)}`;
    default:
      return unreachable(comparison as never);
  }
}
