import 'server-only';
import { z } from 'zod';
import { unreachable } from '@/lib/core/errors';
import { occurrenceSql, propertyPlace } from '@/lib/core/segments/sql/occurrences';
import { and, commas, int64, type Sql, sql, uuid } from '@/lib/core/segments/sql/sql';
import type { TrendSeries } from '@/lib/core/trends/trend';
import type { EventStore } from '../client';
import { askRows, happenedIn, receivedBy } from './ask';
import { type Audience, inParts, placeOf } from './audience';
import { periodOf } from './periods';
import { propertyValues } from './property-values';

/** How a trend falls apart by a property of the event itself: its values that stand by themselves. */
export type PropertyParts = { name: string; values: string[] };

const Row = z.object({
  part: z.coerce.number(),
  /** The start of a period in milliseconds; null for all periods together. */
  start: z.coerce.number().nullable(),
  value: z.coerce.number().nullable(),
});
export type TrendRow = z.infer<typeof Row>;

/** The rows of a series in [first edge, last edge), as what follows FROM. */
function seriesRows(series: TrendSeries, edges: readonly number[], audience: Audience): Sql {
  const { workspaceId, scope, isLookedAt } = audience;
  const conditions = [
    sql`workspace_id = ${uuid(workspaceId)}`,
    ...occurrenceSql(series, scope),
    happenedIn(edges[0] ?? 0, edges.at(-1) ?? 0, scope),
    receivedBy(scope),
    isLookedAt,
  ];
  return sql`events WHERE ${and(conditions)}`;
}

/** One series by part and period, and over all periods. Parts and periods in which nothing happened are missing. */
export function measureTrend(
  events: EventStore,
  audience: Audience,
  series: TrendSeries,
  edges: readonly number[],
  { byProperty, signal }: { byProperty: PropertyParts | null; signal?: AbortSignal },
): Promise<TrendRow[]> {
  const { value, isOfPeople, total } = measureOf(series);
  const person = isOfPeople || (byProperty === null && audience.parts !== null) ? [sql`profile_key`] : [];
  const columns = [sql`period`, sql`n`, sql`amount`, ...person];
  // To fall apart costs by the row: rows that do so alike are added up before.
  const added = (keys: readonly Sql[]): Sql =>
    sql`SELECT ${commas([...keys, sql`${periodOf(edges)} AS period`])}, count(${value}) AS n, sum(toInt128(ifNull(${value}, 0))) AS amount FROM ${seriesRows(series, edges, audience)} GROUP BY ALL`;
  const rows = byProperty
    ? sql`SELECT arrayJoin(${partsOf(byProperty)}) AS part, ${commas(columns)} FROM (${added([sql`${propertyValues(byProperty.name)} AS held`, ...person])})`
    : inParts(added(person), columns, audience);
  return askRows(
    events,
    sql`SELECT part, if(grouping(period) = 0, period, NULL) AS start, ${total} AS value FROM (${rows}) GROUP BY GROUPING SETS ((part, period), (part))`,
    Row,
    { signal },
  );
}

/** A row is in the whole, and in the part of each of the values it holds. */
function partsOf({ values }: PropertyParts): Sql {
  const own = sql`arrayDistinct(arrayMap(v -> ${placeOf(sql`v`, values)}, held))`;
  return sql`arrayConcat([toUInt8(0)], if(empty(${own}), [toUInt8(${int64(values.length + 2)})], ${own}))`;
}

/** What a row carries, and what rows come to that are added up: `n` values and their `amount`, in millionths. */
function measureOf(series: TrendSeries): { value: Sql; isOfPeople: boolean; total: Sql } {
  switch (series.measure) {
    case 'events':
      return { value: sql`1`, isOfPeople: false, total: sql`sum(n)` };
    case 'profiles':
      return { value: sql`1`, isOfPeople: true, total: sql`uniqExact(profile_key)` };
    case 'sum':
      return { value: numberOf(series.property), isOfPeople: false, total: sql`toFloat64(sum(amount)) / 1000000` };
    case 'average':
      return {
        value: numberOf(series.property),
        isOfPeople: false,
        total: sql`if(sum(n) = 0, NULL, toFloat64(sum(amount)) / sum(n) / 1000000)`,
      };
    default:
      return unreachable(series);
  }
}

function numberOf(property: string): Sql {
  const place = propertyPlace(property);
  return sql`if(${place.has('number')}, ${place.value('number')}, NULL)`;
}

/** The values of a property in most rows of a series, and how many more there are. */
export async function listTopPropertyValues(
  events: EventStore,
  audience: Audience,
  series: TrendSeries,
  edges: readonly number[],
  { name, top, signal }: { name: string; top: number; signal?: AbortSignal },
): Promise<{ values: string[]; others: number }> {
  const alike = sql`SELECT ${propertyValues(name)} AS held, count() AS rows FROM ${seriesRows(series, edges, audience)} GROUP BY held`;
  const found = await askRows(
    events,
    sql`SELECT arrayJoin(held) AS value, sum(rows) AS n, count() OVER () AS distinct_values FROM (${alike}) GROUP BY value ORDER BY n DESC, value LIMIT ${int64(top)}`,
    z.object({ value: z.string(), distinct_values: z.coerce.number() }),
    { signal },
  );
  const distinct = found[0]?.distinct_values ?? 0;
  return { values: found.map((row) => row.value), others: Math.max(0, distinct - found.length) };
}
