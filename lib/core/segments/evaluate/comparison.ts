import { unreachable } from '@/lib/core/errors';
import { toMillionths } from '@/lib/core/events/millionths';
import type { Value } from '@/lib/core/events/value';
import { type ComparisonWith, isNegative } from '@/lib/core/segments/operators';
import { compiledPattern } from '@/lib/core/segments/pattern';
import type { Comparison } from '@/lib/core/segments/rule';
import { lastSpan, momentMs, nextSpan } from '@/lib/core/time';

type When = { asOf: Date; zone: string };

/**
 * Whether a fact compares as a rule says. A fact has at most one value per type; none of the operator's type is
 * missing. A missing fact fails every positive operator, and so meets every negative one.
 */
export function holds(comparison: Comparison, values: readonly Value[], when: When): boolean {
  const positive = values.some((value) => positiveHolds(comparison, value, when));
  return isNegative(comparison.operator) ? !positive : positive;
}

function positiveHolds(comparison: Comparison, value: Value, when: When): boolean {
  switch (comparison.operator) {
    case 'exists':
    case 'not_exists':
      return true;
    case 'equals':
    case 'not_equals':
      return equalsScalar(value, comparison.value, comparison.ignore_case);
    case 'is_any_of':
    case 'is_none_of':
      return comparison.value.some((choice) => equalsScalar(value, choice, comparison.ignore_case));
    case 'includes':
    case 'not_includes':
      return (
        value.type === 'list' && value.value.some((item) => sameText(item, comparison.value, comparison.ignore_case))
      );
    case 'less_than':
    case 'at_most':
    case 'greater_than':
    case 'at_least':
      return value.type === 'number' && inOrder(comparison.operator, value.value, millionths(comparison.value));
    case 'before':
    case 'after':
    case 'in_last':
    case 'not_in_last':
    case 'in_next':
    case 'not_in_next':
      return value.type === 'time' && timeHolds(comparison, value.value, when);
    case 'between':
    case 'not_between':
      return liesBetween(value, comparison.value, when.zone);
    default:
      return value.type === 'text' && textHolds(comparison, value.value);
  }
}

function equalsScalar(value: Value, wanted: string | number | boolean, ignoreCase: boolean | undefined): boolean {
  switch (typeof wanted) {
    case 'string':
      return value.type === 'text' && sameText(value.value, wanted, ignoreCase);
    case 'number':
      return value.type === 'number' && value.value === millionths(wanted);
    default:
      return value.type === 'boolean' && value.value === wanted;
  }
}

const folded = (text: string, ignoreCase: boolean | undefined): string => (ignoreCase ? text.toLowerCase() : text);
const sameText = (a: string, b: string, ignoreCase: boolean | undefined): boolean =>
  folded(a, ignoreCase) === folded(b, ignoreCase);

type TextComparison = ComparisonWith<'contains'>;
type TimeComparison = ComparisonWith<'before' | 'in_last'>;

function textHolds(comparison: TextComparison, value: string): boolean {
  const text = folded(value, comparison.ignore_case);
  const wanted = folded(comparison.value, comparison.ignore_case);
  switch (comparison.operator) {
    case 'contains':
    case 'not_contains':
      return text.includes(wanted);
    case 'starts_with':
    case 'not_starts_with':
      return text.startsWith(wanted);
    case 'ends_with':
    case 'not_ends_with':
      return text.endsWith(wanted);
    case 'matches':
    case 'not_matches':
      return compiledPattern(comparison.value, comparison.ignore_case === true).test(value);
    default:
      return unreachable(comparison.operator);
  }
}

function timeHolds(comparison: TimeComparison, ms: number, { asOf, zone }: When): boolean {
  switch (comparison.operator) {
    case 'before':
      return ms < momentMs(comparison.value, zone);
    case 'after':
      return ms > momentMs(comparison.value, zone);
    case 'in_last':
    case 'not_in_last':
      return within(ms, lastSpan(comparison.value, asOf, zone));
    case 'in_next':
    case 'not_in_next':
      return within(ms, nextSpan(comparison.value, asOf, zone));
    default:
      return unreachable(comparison);
  }
}

const within = (ms: number, { from, to }: { from: number; to: number }): boolean => from <= ms && ms < to;

function liesBetween(
  value: Value,
  [low, high]: readonly [number, number] | readonly [string, string],
  zone: string,
): boolean {
  if (typeof low === 'number' && typeof high === 'number') {
    return value.type === 'number' && millionths(low) <= value.value && value.value <= millionths(high);
  }
  return value.type === 'time' && momentMs(`${low}`, zone) <= value.value && value.value <= momentMs(`${high}`, zone);
}

/** Compares numbers of one scale. */
export function inOrder(
  operator: 'equals' | 'not_equals' | 'less_than' | 'at_most' | 'greater_than' | 'at_least',
  left: bigint | number,
  right: bigint | number,
): boolean {
  switch (operator) {
    case 'equals':
      return left === right;
    case 'not_equals':
      return left !== right;
    case 'less_than':
      return left < right;
    case 'at_most':
      return left <= right;
    case 'greater_than':
      return left > right;
    case 'at_least':
      return left >= right;
    default:
      return unreachable(operator);
  }
}

/** A number of a rule in millionths; the rule's schema keeps it within what fits. */
export function millionths(value: number): bigint {
  const read = toMillionths(value);
  if (read === null) throw new RangeError(`${value} does not fit the numbers that are stored.`);
  return read;
}
