import 'server-only';
import type { ValueType } from '@/lib/core/events/value';
import { propertyPlace } from '@/lib/core/segments/sql/occurrences';
import { type Sql, sql } from '@/lib/core/segments/sql/sql';
import { millionthsText } from './audience';

/** The values of a property of an event row as a list of texts: one, those of a list, or none. */
export function propertyValues(name: string): Sql {
  const { has, value } = propertyPlace(name);
  const when = (type: ValueType, written: Sql): Sql => sql`${has(type)}, ${written}`;
  return sql`multiIf(${when('text', sql`[${value('text')}]`)}, ${when('number', sql`[${millionthsText(value('number'))}]`)}, ${when('boolean', sql`[if(${value('boolean')}, 'true', 'false')]`)}, ${when('list', sql`arrayDistinct(${value('list')})`)}, ${when('time', sql`[formatDateTime(fromUnixTimestamp64Milli(${value('time')}, 'UTC'), '%Y-%m-%d')]`)}, [])`;
}
