import { unreachable } from '@/lib/core/errors';
import type { History, HistoryEvent } from '@/lib/core/profiles/history';
import { holds, inOrder, millionths } from '@/lib/core/segments/evaluate/comparison';
import { matchingEvents, valueKey, valuesOf } from '@/lib/core/segments/evaluate/events';
import { isEnd, isNegative, typeOf } from '@/lib/core/segments/operators';
import type { Aggregate, EndAggregate, NumberAggregate } from '@/lib/core/segments/rule';
import type { Scope } from '@/lib/core/segments/scope';
import { localDay } from '@/lib/core/time';

export function evaluateAggregate(rule: Aggregate, history: History, scope: Scope): boolean {
  const events = matchingEvents(rule, history, scope);
  if (isEnd(rule)) return endHolds(rule, events, scope);
  const positive = numberHolds(rule, numberOf(rule, events, scope.zone));
  return isNegative(rule.operator) ? !positive : positive;
}

/** A fraction of millionths, so that an average is compared without dividing; null is missing. */
type Fraction = { sum: bigint; n: bigint } | null;

const whole = (count: number): Fraction => ({ sum: BigInt(count) * 1_000_000n, n: 1n });

function numberOf(rule: NumberAggregate, events: HistoryEvent[], zone: string): Fraction {
  if (rule.aggregate === 'distinct_days') return whole(new Set(events.map((event) => localDay(event.ts, zone))).size);
  const values = events.flatMap((event) => valuesOf(event, rule.property));
  if (rule.aggregate === 'distinct_values') return whole(new Set(values.map(valueKey)).size);
  const numbers = values.flatMap((value) => (value.type === 'number' ? [value.value] : []));
  const sum = numbers.reduce((total, number) => total + number, 0n);
  if (rule.aggregate === 'sum') return { sum, n: 1n };
  if (numbers.length === 0) return null;
  switch (rule.aggregate) {
    case 'average':
      return { sum, n: BigInt(numbers.length) };
    case 'min':
      return { sum: furthest(numbers, (a, b) => a < b), n: 1n };
    case 'max':
      return { sum: furthest(numbers, (a, b) => a > b), n: 1n };
    default:
      return unreachable(rule.aggregate);
  }
}

const furthest = (numbers: bigint[], beyond: (a: bigint, b: bigint) => boolean): bigint =>
  numbers.reduce((best, number) => (beyond(number, best) ? number : best));

function numberHolds(rule: NumberAggregate, fraction: Fraction): boolean {
  if (fraction === null) return false;
  const scaled = (value: number): bigint => millionths(value) * fraction.n;
  switch (rule.operator) {
    case 'between':
    case 'not_between':
      return scaled(rule.value[0]) <= fraction.sum && fraction.sum <= scaled(rule.value[1]);
    case 'is_any_of':
    case 'is_none_of':
      return rule.value.some((value) => scaled(value) === fraction.sum);
    case 'not_equals':
      return scaled(rule.value) === fraction.sum;
    default:
      return inOrder(rule.operator, fraction.sum, scaled(rule.value));
  }
}

/** First and last among events that have the property in the type asked for; equal times are ordered by event id. */
function endHolds(rule: EndAggregate, events: HistoryEvent[], scope: Scope): boolean {
  const type = typeOf(rule);
  const having = events.flatMap((event) => {
    const values = valuesOf(event, rule.property).filter((value) => type === null || value.type === type);
    return values.length > 0 ? [{ event, values }] : [];
  });
  const ordered = having.toSorted((a, b) => a.event.ts - b.event.ts || (a.event.id < b.event.id ? -1 : 1));
  return holds(rule, ordered.at(rule.aggregate === 'first' ? 0 : -1)?.values ?? [], scope);
}
