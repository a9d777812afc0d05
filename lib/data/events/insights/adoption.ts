import 'server-only';
import { z } from 'zod';
import type { FoundAdoption } from '@/lib/core/adoption/adoption-table';
import type { Happening } from '@/lib/core/cohorts/retention';
import { momentSql, occurrenceSql } from '@/lib/core/segments/sql/occurrences';
import { and, int64, type Sql, sql, text, uuid } from '@/lib/core/segments/sql/sql';
import type { EventStore } from '../client';
import { askRows, happenedIn, receivedBy } from './ask';
import { type Audience, inParts } from './audience';
import { maskColumns, placesIn } from './period-masks';
import { profileMasks } from './retention';

export type AdoptionQuestion = {
  feature: Happening;
  active: Happening;
  edges: readonly number[];
  /** Where the last 30 days begin. */
  useFrom: number;
  /** How many days newcomers are followed. */
  days: number;
  /** Nothing came in after `known_at`: the read model knows when everybody was first seen. */
  allKnown: boolean;
};

const NewcomerRow = z.object({
  part: z.coerce.number(),
  days: z.coerce.number(),
  used: z.coerce.number().nullable(),
  profiles: z.coerce.number(),
});
const BreadthRow = z.object({
  part: z.coerce.number(),
  period: z.coerce.number(),
  active: z.coerce.number(),
  used: z.coerce.number(),
});
const UseRow = z.object({
  part: z.coerce.number(),
  uses: z.coerce.number(),
  days: z.coerce.number(),
  users: z.coerce.number(),
});

/** How a feature was taken up, as a whole and in each part. */
export async function measureAdoption(
  events: EventStore,
  audience: Audience,
  question: AdoptionQuestion,
  options: { signal?: AbortSignal } = {},
): Promise<FoundAdoption[]> {
  const [newcomers, breadth, use] = await Promise.all([
    askRows(events, newcomersSql(question, audience), NewcomerRow, options),
    askRows(events, breadthSql(question, audience), BreadthRow, options),
    askRows(events, usageSql(question, audience), UseRow, options),
  ]);
  return Array.from({ length: audience.partCount + 1 }, (_, part) => ({
    newcomers: newcomers.filter((row) => row.part === part),
    breadth: breadth.filter((row) => row.part === part),
    use: use.filter((row) => row.part === part),
  }));
}

const dayMs = 86_400_000;

/** Whole days since they were first seen, and the day of the first use, both no further than they are followed. */
function newcomersSql(question: AdoptionQuestion, audience: Audience): Sql {
  const { scope, workspaceId, isLookedAt } = audience;
  const { feature, days } = question;
  const used = sql`SELECT profile_key, min(ts) AS used_at FROM events WHERE ${and([
    sql`workspace_id = ${uuid(workspaceId)}`,
    ...occurrenceSql(feature, scope),
    sql`ts < ${momentSql(scope.asOf.getTime() + 1)}`,
    receivedBy(scope),
    isLookedAt,
  ])} GROUP BY profile_key`;
  const since = (later: Sql): Sql => sql`intDiv(toUnixTimestamp64Milli(${later}) - seen_ms, ${int64(dayMs)})`;
  const watched = sql`least(intDiv(${int64(scope.asOf.getTime())} + 1 - seen_ms, ${int64(dayMs)}), ${int64(days)})`;
  const first = sql`if(did_use = 1, least(${since(sql`used_at`)}, ${int64(days)}), NULL)`;
  const both = sql`SELECT profile_key, ${watched} AS days, ${first} AS used FROM (${newcomerRows(question, audience)}) AS seen LEFT JOIN (SELECT profile_key, used_at, 1 AS did_use FROM (${used})) AS usage USING (profile_key)`;
  const parted = inParts(both, [sql`days`, sql`used`], audience);
  return sql`SELECT part, days, used, count() AS profiles FROM (${parted}) GROUP BY part, days, used`;
}

/** Everybody first seen in the periods: profile_key and seen_ms. */
function newcomerRows({ edges, allKnown }: AdoptionQuestion, { scope, workspaceId, isLookedAt }: Audience): Sql {
  const [from, end] = [edges[0] ?? 0, Math.min(edges.at(-1) ?? 0, scope.asOf.getTime() + 1)];
  const within = (ts: Sql): Sql => sql`${ts} >= ${momentSql(from)} AND ${ts} < ${momentSql(end)}`;
  const own = sql`workspace_id = ${uuid(workspaceId)} AND ${isLookedAt}`;
  if (allKnown) {
    return sql`SELECT profile_key, toUnixTimestamp64Milli(assumeNotNull(first_ts)) AS seen_ms FROM profiles FINAL WHERE ${own} AND ${within(sql`first_ts`)}`;
  }
  return sql`SELECT profile_key, toUnixTimestamp64Milli(min(ts)) AS seen_ms FROM events WHERE ${own} AND ts < ${momentSql(end)} AND ${receivedBy(scope)} GROUP BY profile_key HAVING ${within(sql`min(ts)`)}`;
}

/** Whoever is active in a period, and whether they use the feature in it. */
function breadthSql({ active, feature, edges, allKnown }: AdoptionQuestion, audience: Audience): Sql {
  const periods = edges.length - 1;
  const start = { ...active, first: false };
  const masks = profileMasks({ start, return: feature, mode: 'classic', minimum: 1, edges, allKnown }, audience);
  const columns = [...maskColumns('s', periods), ...maskColumns('r', periods)];
  const placed = sql`SELECT part, arrayJoin(${placesIn('s', periods)}) AS period, has(${placesIn('r', periods)}, period) AS uses FROM (${inParts(masks, columns, audience)})`;
  return sql`SELECT part, period, count() AS active, countIf(uses) AS used FROM (${placed}) GROUP BY part, period`;
}

/** Users by how often and on how many days of the zone they used it. */
function usageSql({ feature, useFrom }: AdoptionQuestion, audience: Audience): Sql {
  const { workspaceId, scope, isLookedAt } = audience;
  const rows = and([
    sql`workspace_id = ${uuid(workspaceId)}`,
    ...occurrenceSql(feature, scope),
    happenedIn(useFrom, scope.asOf.getTime() + 1, scope),
    receivedBy(scope),
    isLookedAt,
  ]);
  const each = sql`SELECT profile_key, count() AS uses, uniqExact(toDate32(toTimeZone(ts, ${text(scope.zone)}))) AS days FROM events WHERE ${rows} GROUP BY profile_key`;
  return sql`SELECT part, uses, days, count() AS users FROM (${inParts(each, [sql`uses`, sql`days`], audience)}) GROUP BY part, uses, days`;
}
