import { unreachable } from '@/lib/core/errors';
import type { Value, ValueType } from '@/lib/core/events/value';
import { holds, millionths } from '@/lib/core/segments/evaluate/comparison';
import { type ComparisonWith, isNegative, typeOf } from '@/lib/core/segments/operators';
import type { Comparison } from '@/lib/core/segments/rule';
import { and, type Bound, int64, int64s, not, type Sql, sql, text, texts, yes } from '@/lib/core/segments/sql/sql';
import { lastSpan, momentMs, nextSpan } from '@/lib/core/time';

type When = { asOf: Date; zone: string };

/**
 * Where a value is found: whether there is one of a type, and it. `defaults` says that a missing value reads as "", 0,
 * false or [], so that a comparison which refuses those need not ask.
 */
export type Place = { has(type: ValueType | null): Sql; value(type: ValueType): Sql; defaults: boolean };

/** The positive condition on a value that is there. */
export function presentSql(comparison: Comparison, value: Sql, when: When): Sql {
  return testOf(comparison, value, when);
}

/** The condition on a value, never null: a missing one fails every positive operator and meets every negative one. */
export function compareSql(comparison: Comparison, place: Place, when: When): Sql {
  const type = typeOf(comparison);
  const positive = type === null ? place.has(null) : present(comparison, type, place, when);
  return isNegative(comparison.operator) ? not(positive) : positive;
}

function present(comparison: Comparison, type: ValueType, place: Place, when: When): Sql {
  const test = testOf(comparison, place.value(type), when);
  const refusesDefault = place.defaults && holds(comparison, [emptyOf(type)], when) === isNegative(comparison.operator);
  return refusesDefault ? test : and([place.has(type), test]);
}

function emptyOf(type: ValueType): Value {
  switch (type) {
    case 'text':
      return { type, value: '' };
    case 'number':
      return { type, value: 0n };
    case 'boolean':
      return { type, value: false };
    case 'time':
      return { type, value: 0 };
    case 'list':
      return { type, value: [] };
  }
}

function testOf(comparison: Comparison, value: Sql, when: When): Sql {
  switch (comparison.operator) {
    case 'equals':
    case 'not_equals':
      return equalsSql(comparison, value);
    case 'is_any_of':
    case 'is_none_of':
      return sql`${folded(value, comparison)} IN ${choicesOf(comparison)}`;
    case 'less_than':
      return sql`${value} < ${int64(millionths(comparison.value))}`;
    case 'at_most':
      return sql`${value} <= ${int64(millionths(comparison.value))}`;
    case 'greater_than':
      return sql`${value} > ${int64(millionths(comparison.value))}`;
    case 'at_least':
      return sql`${value} >= ${int64(millionths(comparison.value))}`;
    case 'between':
    case 'not_between': {
      const [low, high] = comparison.value.map((end) => endOf(end, when.zone));
      return low && high ? sql`${value} BETWEEN ${low} AND ${high}` : sql`false`;
    }
    case 'before':
      return sql`${value} < ${int64(momentMs(comparison.value, when.zone))}`;
    case 'after':
      return sql`${value} > ${int64(momentMs(comparison.value, when.zone))}`;
    case 'in_last':
    case 'not_in_last':
      return inside(value, lastSpan(comparison.value, when.asOf, when.zone));
    case 'in_next':
    case 'not_in_next':
      return inside(value, nextSpan(comparison.value, when.asOf, when.zone));
    case 'includes':
    case 'not_includes':
      return comparison.ignore_case
        ? sql`arrayExists(item -> lowerUTF8(item) = ${text(comparison.value.toLowerCase())}, ${value})`
        : sql`has(${value}, ${text(comparison.value)})`;
    case 'exists':
    case 'not_exists':
      return yes;
    default:
      return searchSql(comparison, value);
  }
}

type Folding = { ignore_case?: true | undefined };
const folded = (value: Sql, { ignore_case }: Folding): Sql => (ignore_case ? sql`lowerUTF8(${value})` : value);
const foldedText = (wanted: string, { ignore_case }: Folding): Bound =>
  text(ignore_case ? wanted.toLowerCase() : wanted);

function equalsSql(comparison: Folding & { value: string | number | boolean }, value: Sql): Sql {
  switch (typeof comparison.value) {
    case 'string':
      return sql`${folded(value, comparison)} = ${foldedText(comparison.value, comparison)}`;
    case 'number':
      return sql`${value} = ${int64(millionths(comparison.value))}`;
    default:
      return comparison.value ? value : not(value);
  }
}

function choicesOf({ value, ignore_case }: Folding & { value: string[] | number[] }): Bound {
  const words = value.flatMap((choice) =>
    typeof choice === 'string' ? [ignore_case ? choice.toLowerCase() : choice] : [],
  );
  const numbers = value.flatMap((choice) => (typeof choice === 'number' ? [millionths(choice)] : []));
  return numbers.length > 0 ? int64s(numbers) : texts(words);
}

const endOf = (end: string | number, zone: string): Bound =>
  int64(typeof end === 'number' ? millionths(end) : momentMs(end, zone));

const inside = (value: Sql, { from, to }: { from: number; to: number }): Sql =>
  sql`(${value} >= ${int64(from)} AND ${value} < ${int64(to)})`;

function searchSql(comparison: ComparisonWith<'contains'>, value: Sql): Sql {
  const where = folded(value, comparison);
  const wanted = foldedText(comparison.value, comparison);
  switch (comparison.operator) {
    case 'contains':
    case 'not_contains':
      return comparison.value === '' ? yes : sql`position(${where}, ${wanted}) > 0`;
    case 'starts_with':
    case 'not_starts_with':
      return sql`startsWith(${where}, ${wanted})`;
    case 'ends_with':
    case 'not_ends_with':
      return sql`endsWith(${where}, ${wanted})`;
    case 'matches':
    case 'not_matches':
      return sql`match(${value}, ${text(`${comparison.ignore_case ? '(?i-s)' : '(?-s)'}${comparison.value}`)})`;
    default:
      return unreachable(comparison.operator);
  }
}
