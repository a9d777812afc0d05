import 'server-only';
import { z } from 'zod';
import type { Sums } from '@/lib/core/math/mean';
import { propertyPlace } from '@/lib/core/segments/sql/occurrences';
import { int64, type Sql, sql, text, uuid } from '@/lib/core/segments/sql/sql';
import type { EventStore } from '../client';
import { askRows, happenedIn, receivedBy } from './ask';
import { type Audience, inParts, traitValues } from './audience';

type Options = { signal?: AbortSignal };

const dayMs = 86_400_000;
const Count = z.coerce.number();
/** Traits with more values than this are names and addresses, not groups. */
const mostValues = 30;

/** How many profiles are in each combination of parts; bit 0 is the whole, bit n the n-th part. */
export function countCombinations(
  events: EventStore,
  { parts }: Audience,
  options: Options = {},
): Promise<{ mask: number; profiles: number }[]> {
  const masks = sql`SELECT profile_key, groupBitOr(bitShiftLeft(toUInt16(1), part)) AS mask FROM (${parts ?? sql`SELECT 0`}) GROUP BY profile_key`;
  return askRows(
    events,
    sql`SELECT mask, count() AS profiles FROM (${masks}) GROUP BY mask`,
    z.object({ mask: Count, profiles: Count }),
    options,
  );
}

export type PartCount = { name: string; value: string | null; part: number; profiles: number };

const lastDays = (days: number, { scope }: Audience): Sql => {
  const end = scope.asOf.getTime() + 1;
  return happenedIn(end - days * dayMs, end, scope);
};

/** Profiles of each part that did each event in the last `days`. */
export function countEventsByPart(
  events: EventStore,
  audience: Audience,
  days: number,
  options: Options = {},
): Promise<PartCount[]> {
  const { workspaceId, scope, isLookedAt } = audience;
  const did = sql`SELECT DISTINCT event, profile_key FROM events WHERE workspace_id = ${uuid(workspaceId)} AND ${lastDays(days, audience)} AND ${receivedBy(scope)} AND ${isLookedAt}`;
  return askRows(
    events,
    sql`SELECT toString(event) AS name, NULL AS value, part, count() AS profiles FROM (${inParts(did, [sql`event`], audience)}) GROUP BY event, part ORDER BY event LIMIT ${int64(600)}`,
    z.object({ name: z.string(), value: z.null(), part: Count, profiles: Count }),
    options,
  );
}

/** Profiles of each part that hold each value of a trait that has few values. */
export async function countValuesByPart(
  events: EventStore,
  audience: Audience,
  trait: string,
  options: Options = {},
): Promise<PartCount[]> {
  const rows = await askRows(
    events,
    sql`SELECT ${text(trait)} AS name, value, part, count() AS profiles FROM (${inParts(traitValues(trait, audience), [sql`value`], audience)}) GROUP BY value, part ORDER BY profiles DESC LIMIT ${int64(6 * (mostValues + 1))}`,
    z.object({ name: z.string(), value: z.string(), part: Count, profiles: Count }),
    options,
  );
  return new Set(rows.map(({ value }) => value)).size > mostValues ? [] : rows;
}

/** Of the profiles seen in the 7 days before the last 7, by part: how many, and how many were seen again. */
export function countStaying(
  events: EventStore,
  audience: Audience,
  options: Options = {},
): Promise<{ part: number; before: number; again: number }[]> {
  const { workspaceId, scope, isLookedAt } = audience;
  const middle = sql`fromUnixTimestamp64Milli(${int64(scope.asOf.getTime() - 7 * dayMs)}, 'UTC')`;
  const seen = sql`SELECT profile_key, countIf(ts <= ${middle}) > 0 AS before, countIf(ts > ${middle}) > 0 AS again FROM events WHERE workspace_id = ${uuid(workspaceId)} AND ${lastDays(14, audience)} AND ${receivedBy(scope)} AND ${isLookedAt} GROUP BY profile_key HAVING before`;
  return askRows(
    events,
    sql`SELECT part, count() AS before, countIf(again) AS again FROM (${inParts(seen, [sql`again`], audience)}) GROUP BY part`,
    z.object({ part: Count, before: Count, again: Count }),
    options,
  );
}

/** What profiles of each part brought in the last `days`, in the unit of the property; `n` are those who brought anything. */
export async function sumRevenue(
  events: EventStore,
  audience: Audience,
  { event, property, days }: { event: string; property: string; days: number },
  options: Options = {},
): Promise<({ part: number } & Sums)[]> {
  const { workspaceId, scope, isLookedAt } = audience;
  const number = propertyPlace(property).value('number');
  const paid = sql`SELECT profile_key, toFloat64(sum(toInt128(${number}))) / 1000000 AS amount FROM events WHERE workspace_id = ${uuid(workspaceId)} AND event = ${text(event)} AND ${lastDays(days, audience)} AND ${receivedBy(scope)} AND ${isLookedAt} GROUP BY profile_key`;
  const rows = await askRows(
    events,
    sql`SELECT part, count() AS n, sum(amount) AS total, sum(amount * amount) AS squares FROM (${inParts(paid, [sql`amount`], audience)}) GROUP BY part`,
    z.object({ part: Count, n: Count, total: Count, squares: Count }),
    options,
  );
  return rows.map(({ part, n, total, squares }) => ({ part, n, sum: total, sumOfSquares: squares }));
}
