import { unreachable } from '@/lib/core/errors';
import type { RfmFrequency } from '@/lib/core/rfm/rfm';
import type { RfmAxisName } from '@/lib/core/rfm/rfm-axes';
import type { RfmDefinition, RfmSubject } from '@/lib/core/rfm/rfm-definition';
import { millionths } from '@/lib/core/segments/evaluate/comparison';
import type { Scope } from '@/lib/core/segments/scope';
import { momentSql, occurrenceSql, propertyPlace, valueTypes } from '@/lib/core/segments/sql/occurrences';
import { and, int64, literal, type Sql, sql, text, total } from '@/lib/core/segments/sql/sql';
import { epochDay, windowBounds } from '@/lib/core/time';

/**
 * The values of each customer, one row a profile: `profile_key`, `days`, `often` and `amount`, the last in millionths.
 * Who has no row is no customer. `rows` limits the events further, and `more` adds aggregates.
 */
export function rfmValues(subject: RfmSubject, scope: Scope, rows: readonly Sql[], more: Sql = sql``): Sql {
  const day = sql`toInt64(${int64(epochDay(scope.asOf.getTime(), scope.zone))})`;
  const lastDay = sql`toInt64(toInt32(toDate32(toTimeZone(max(ts), ${text(scope.zone)}))))`;
  const amount = propertyPlace(subject.property).value('number');
  const where = and([...rows, ...rfmRows(subject, scope)]);
  return sql`SELECT profile_key, ${day} - ${lastDay} AS days, ${timesSql(subject.frequency, scope.zone)} AS often, sum(toInt128(${amount})) AS amount${more} FROM events WHERE ${where} GROUP BY profile_key`;
}

/** The events looked at: of that name, in the window, meeting every condition. */
export function rfmRows(subject: RfmSubject, scope: Scope): Sql[] {
  const bounds = windowBounds(subject.window, scope);
  const from = bounds.kind === 'fixed' ? bounds.from : 0;
  return [
    ...occurrenceSql(subject, scope),
    ...(from > 0 ? [sql`ts >= ${momentSql(from)}`] : []),
    sql`ts < ${momentSql(bounds.to)}`,
  ];
}

function timesSql(frequency: RfmFrequency, zone: string): Sql {
  if ('distinct' in frequency) {
    const place = propertyPlace(frequency.distinct);
    const kinds = valueTypes.map((type) => sql`uniqExactIf(${place.value(type)}, ${place.has(type)})`);
    return sql`toInt64(${total(kinds)})`;
  }
  switch (frequency.count) {
    case 'events':
      return sql`toInt64(count())`;
    case 'days':
      return sql`toInt64(uniqExact(toDate32(toTimeZone(ts, ${text(zone)}))))`;
    default:
      return unreachable(frequency.count);
  }
}

/** Over a row of `rfmValues`: a value in millionths, as cut-offs are compared with it. */
export function axisValue(axis: RfmAxisName): Sql {
  switch (axis) {
    case 'recency':
      return sql`toInt128(days) * 1000000`;
    case 'frequency':
      return sql`toInt128(often) * 1000000`;
    case 'monetary':
      return sql`amount`;
    default:
      return unreachable(axis);
  }
}

/** Over a row of `rfmValues`: the score of an axis, from 1 to n. */
function scoreSql(axis: RfmAxisName, { n, cuts }: RfmDefinition['scores']): Sql {
  const above = cuts[axis].map((cut) => sql`(${axisValue(axis)} > toInt128(${int64(millionths(cut))}))`);
  return axis === 'recency' ? sql`toUInt8(${literal(n)} - ${total(above)})` : sql`toUInt8(1 + ${total(above)})`;
}

/** The rows of `rfmValues` with `recency`, `frequency` and `monetary` as scores beside them. */
export function rfmScores(
  subject: RfmSubject,
  scores: RfmDefinition['scores'],
  scope: Scope,
  rows: readonly Sql[],
): Sql {
  const columns = sql`${scoreSql('recency', scores)} AS recency, ${scoreSql('frequency', scores)} AS frequency, ${scoreSql('monetary', scores)} AS monetary`;
  return sql`SELECT profile_key, days, often, amount, ${columns} FROM (${rfmValues(subject, scope, rows)})`;
}
