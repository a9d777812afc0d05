import type { ValueType } from '@/lib/core/events/value';
import { eventTimes } from '@/lib/core/exact-time';
import type { PropertyCondition } from '@/lib/core/segments/rule';
import type { Scope } from '@/lib/core/segments/scope';
import { compareSql, type Place } from '@/lib/core/segments/sql/comparison';
import { int64, or, type Sql, sql, text } from '@/lib/core/segments/sql/sql';

/** The map that holds the values of a type, one entry per property. */
function mapOf(type: ValueType): Sql {
  switch (type) {
    case 'text':
      return sql`texts`;
    case 'number':
      return sql`numbers`;
    case 'boolean':
      return sql`flags`;
    case 'time':
      return sql`times`;
    case 'list':
      return sql`lists`;
  }
}

export const valueTypes: readonly ValueType[] = ['text', 'number', 'boolean', 'time', 'list'];

/** Where an event row keeps one property. */
export function propertyPlace(property: string): Place {
  const has = (type: ValueType): Sql => sql`mapContains(${mapOf(type)}, ${text(property)})`;
  return {
    has: (type) => (type === null ? or(valueTypes.map(has)) : has(type)),
    value: (type) => sql`${mapOf(type)}[${text(property)}]`,
    defaults: true,
  };
}

/** A moment for comparing with a time column; times beyond what events may have compare the same when drawn in. */
export function momentSql(ms: number): Sql {
  const inRange = Math.min(Math.max(ms, eventTimes.first), eventTimes.last + 1);
  return sql`fromUnixTimestamp64Milli(${int64(inRange)}, 'UTC')`;
}

/** The rows a condition on events looks at, but for its window. */
export function occurrenceSql(
  rule: { event?: string | undefined; where?: PropertyCondition[] | undefined },
  scope: Scope,
): Sql[] {
  return [
    ...(rule.event === undefined ? [] : [eventSql(rule.event)]),
    ...(rule.where ?? []).map((condition) => compareSql(condition, propertyPlace(condition.property), scope)),
  ];
}

export const eventSql = (event: string): Sql => sql`event = ${text(event)}`;
