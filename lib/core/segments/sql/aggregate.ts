import { unreachable } from '@/lib/core/errors';
import type { ValueType } from '@/lib/core/events/value';
import { millionths } from '@/lib/core/segments/evaluate/comparison';
import { isEnd, isNegative, typeOf } from '@/lib/core/segments/operators';
import type { Aggregate, EndAggregate, NumberAggregate } from '@/lib/core/segments/rule';
import type { Scope } from '@/lib/core/segments/scope';
import { presentSql } from '@/lib/core/segments/sql/comparison';
import { numberOrder } from '@/lib/core/segments/sql/number-order';
import { propertyPlace, valueTypes } from '@/lib/core/segments/sql/occurrences';
import { and, int64, literal, not, or, type Sql, sql, text, total, yes } from '@/lib/core/segments/sql/sql';
import { epochDay, localDaysBetween, windowBounds } from '@/lib/core/time';

/** Over the rows of one profile: whether a number, or the first or last value, of those that meet `row` compares. */
export function aggregateSql(rule: Aggregate, row: Sql, scope: Scope): Sql {
  if (isEnd(rule)) return endSql(rule, row, scope);
  const positive = numberSql(rule, fractionOf(rule, row, scope));
  return isNegative(rule.operator) ? not(positive) : positive;
}

/** `sum / n` in millionths, compared without dividing; it is missing unless `known`. */
type Fraction = { sum: Sql; n: Sql | null; known: Sql | null };

function fractionOf(rule: NumberAggregate, row: Sql, scope: Scope): Fraction {
  if (rule.aggregate === 'distinct_days') return whole(daysSql(rule, row, scope));
  const place = propertyPlace(rule.property);
  const having = (type: ValueType): Sql => and([row, place.has(type)]);
  const number = place.value('number');
  const count = sql`countIf(${having('number')})`;
  const { aggregate } = rule;
  switch (aggregate) {
    case 'distinct_values': {
      const kinds = valueTypes.map((type) => sql`uniqExactIf(${place.value(type)}, ${having(type)})`);
      return whole(total(kinds));
    }
    case 'sum':
      return { sum: sql`sumIf(toInt128(${number}), ${row})`, n: null, known: null };
    case 'average':
      return { sum: sql`sumIf(toInt128(${number}), ${row})`, n: count, known: sql`${count} > 0` };
    case 'min':
      return { sum: sql`minIf(${number}, ${having('number')})`, n: null, known: sql`${count} > 0` };
    case 'max':
      return { sum: sql`maxIf(${number}, ${having('number')})`, n: null, known: sql`${count} > 0` };
    default:
      return unreachable(aggregate);
  }
}

/** Days of a window that is this short have a bit each, which takes half the time of a set. */
const dayBits = 128;

function daysSql({ window }: NumberAggregate, row: Sql, scope: Scope): Sql {
  const { zone } = scope;
  const day = sql`toDate32(toTimeZone(ts, ${text(zone)}))`;
  const bounds = windowBounds(window, scope);
  if (bounds.kind === 'after' || localDaysBetween(bounds.from, bounds.to, zone) >= dayBits) {
    return sql`uniqExactIf(${day}, ${row})`;
  }
  const place = sql`toUInt8(bitAnd(toInt32(${day}) - ${int64(epochDay(bounds.from, zone))}, ${literal(dayBits - 1)}))`;
  return sql`bitCount(groupBitOrIf(bitShiftLeft(toUInt128(1), ${place}), ${row}))`;
}

const whole = (count: Sql): Fraction => ({ sum: sql`toInt128(${count}) * 1000000`, n: null, known: null });

function numberSql(rule: NumberAggregate, { sum, n, known }: Fraction): Sql {
  const scaled = (value: number): Sql => {
    const bound = sql`toInt128(${int64(millionths(value))})`;
    return n ? sql`${bound} * ${n}` : bound;
  };
  return and([testOf(rule, sum, scaled), ...(known ? [known] : [])]);
}

function testOf(rule: NumberAggregate, sum: Sql, scaled: (value: number) => Sql): Sql {
  switch (rule.operator) {
    case 'between':
    case 'not_between':
      return and([
        numberOrder('at_least', sum, scaled(rule.value[0])),
        numberOrder('at_most', sum, scaled(rule.value[1])),
      ]);
    case 'is_any_of':
    case 'is_none_of':
      return or(rule.value.map((value) => numberOrder('equals', sum, scaled(value))));
    case 'not_equals':
      return numberOrder('equals', sum, scaled(rule.value));
    default:
      return numberOrder(rule.operator, sum, scaled(rule.value));
  }
}

/**
 * Each row is compared before the first or last is chosen, so that the state per profile is a number and no text. Equal
 * times are ordered by event id. Without any row the choice is 0, which is false: missing.
 */
function endSql(rule: EndAggregate, row: Sql, scope: Scope): Sql {
  const place = propertyPlace(rule.property);
  const type = typeOf(rule);
  const having = and([row, place.has(type)]);
  const positive = type === null ? yes : presentSql(rule, place.value(type), scope);
  const moment = sql`bitShiftLeft(toUInt256(toUnixTimestamp64Milli(ts)), 128) + toUInt256(event_id)`;
  const end = rule.aggregate === 'first' ? sql`argMinIf` : sql`argMaxIf`;
  const chosen = sql`${end}(toUInt8(${positive}), ${moment}, ${having}) = 1`;
  return isNegative(rule.operator) ? not(chosen) : chosen;
}
