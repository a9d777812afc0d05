import 'server-only';
import { z } from 'zod';
import type { ValueType } from '@/lib/core/events/value';
import { propertyPlace } from '@/lib/core/segments/sql/occurrences';
import { int64, type Sql, sql } from '@/lib/core/segments/sql/sql';
import type { EventStore } from '../client';
import { askRows } from './ask';
import { millionthsText } from './audience';

/** The values of a property of an event row as a list of texts: one, those of a list, or none. */
export function propertyValues(name: string): Sql {
  const { has, value } = propertyPlace(name);
  const when = (type: ValueType, written: Sql): Sql => sql`${has(type)}, ${written}`;
  return sql`multiIf(${when('text', sql`[${value('text')}]`)}, ${when('number', sql`[${millionthsText(value('number'))}]`)}, ${when('boolean', sql`[if(${value('boolean')}, 'true', 'false')]`)}, ${when('list', sql`arrayDistinct(${value('list')})`)}, ${when('time', sql`[formatDateTime(fromUnixTimestamp64Milli(${value('time')}, 'UTC'), '%Y-%m-%d')]`)}, [])`;
}

/** The values of a property in most rows, and how many more there are. `rows` is what follows FROM. */
export async function listTopPropertyValues(
  events: EventStore,
  workspaceId: string,
  { name, top, rows }: { name: string; top: number; rows: Sql },
  options: { signal?: AbortSignal } = {},
): Promise<{ values: string[]; others: number }> {
  const found = await askRows(
    events,
    sql`SELECT arrayJoin(${propertyValues(name)}) AS value, count() AS n, count() OVER () AS distinct_values FROM ${rows} GROUP BY value ORDER BY n DESC, value LIMIT ${int64(top)}`,
    z.object({ value: z.string(), distinct_values: z.coerce.number() }),
    options,
  );
  return {
    values: found.map((row) => row.value),
    others: Math.max(0, (found[0]?.distinct_values ?? 0) - found.length),
  };
}
