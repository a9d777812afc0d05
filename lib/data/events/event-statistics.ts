import 'server-only';
import { z } from 'zod';
import { ValueType } from '@/lib/core/events/value';
import type { EventStore } from './client';
import { wireNumber } from './wire-value';

type Options = { signal?: AbortSignal };
const ms = (column: string) => `toUnixTimestamp64Milli(${column})`;
const isoOf = (value: number) => new Date(value).toISOString();

const EventRow = z.object({
  event: z.string(),
  count: z.coerce.number(),
  profiles: z.coerce.number(),
  first: z.coerce.number(),
  last: z.coerce.number(),
});

export type EventStatistic = { name: string; count: number; profiles: number; first_seen: string; last_seen: string };

/** Every event name with how often, by how many, and from when to when; or one of them. Exact. */
export async function listEventStatistics(
  events: EventStore,
  workspaceId: string,
  event?: string,
  options: Options = {},
): Promise<EventStatistic[]> {
  const rows = await events.query(
    `SELECT event, count() AS count, uniqExact(profile_key) AS profiles, ${ms('min(ts)')} AS first, ${ms('max(ts)')} AS last
     FROM events WHERE workspace_id = {workspace:UUID} ${event === undefined ? '' : 'AND event = {event:String}'}
     GROUP BY event ORDER BY count DESC, event`,
    { params: { workspace: workspaceId, event: event ?? '' }, schema: EventRow, ...options },
  );
  return rows.map(({ event: name, count, profiles, first, last }) => ({
    name,
    count,
    profiles,
    first_seen: isoOf(first),
    last_seen: isoOf(last),
  }));
}

const WeekRow = z.object({ week: z.string(), count: z.coerce.number(), profiles: z.coerce.number() });

/** Events and profiles by local week. `weekStart` is 1 for Monday to 7 for Sunday. */
export async function countWeeks(
  events: EventStore,
  workspaceId: string,
  event: string,
  { zone, weekStart }: { zone: string; weekStart: number },
  options: Options = {},
) {
  return events.query(
    `SELECT toString(toDate(ts, {zone:String}) - (toDayOfWeek(ts, 0, {zone:String}) - {start:UInt8} + 7) % 7) AS week,
            count() AS count, uniqExact(profile_key) AS profiles
     FROM events WHERE workspace_id = {workspace:UUID} AND event = {event:String}
     GROUP BY week ORDER BY week`,
    { params: { workspace: workspaceId, event, zone, start: weekStart }, schema: WeekRow, ...options },
  );
}

/** How the values of each map come out: as text, or as a whole number in text; of a list, each part with its place. */
const maps: { column: string; type: ValueType; value: string; place?: string }[] = [
  { column: 'texts', type: 'text', value: 'item' },
  { column: 'numbers', type: 'number', value: 'toString(item)' },
  { column: 'flags', type: 'boolean', value: 'toString(toUInt8(item))' },
  { column: 'times', type: 'time', value: 'toString(item)' },
  { column: 'lists', type: 'list', value: 'part.1', place: 'arrayJoin(arrayZip(item, arrayEnumerate(item))) AS part' },
];

const ValueRow = z.object({
  event: z.string(),
  name: z.string(),
  type: ValueType,
  count: z.coerce.number(),
  top: z.array(z.tuple([z.string(), z.coerce.number()])),
});
export type TopValue = { value: string | number | boolean; count: number };
export type PropertyStatistic = { event: string; name: string; type: ValueType; count: number; top_values: TopValue[] };

const topValues = 8;

/** Each property of each event (or of one) with its most frequent values. Counts are of the newest million events. */
export async function listPropertyStatistics(
  events: EventStore,
  workspaceId: string,
  event?: string,
  options: Options = {},
): Promise<PropertyStatistic[]> {
  const parts = maps.map(
    ({ column, type, value, place }) => `
      SELECT event, name, '${type}' AS type, sum(firsts) AS count,
             arrayMap(pair -> (pair.2, toUInt64(-pair.1)), groupArraySorted(${topValues})((-toInt64(n), shown))) AS top
      FROM (
        SELECT event, name, substring(${value}, 1, 300) AS shown, count() AS n, ${place ? 'countIf(part.2 = 1)' : 'n'} AS firsts
        FROM (
          SELECT event, name, ${place ?? 'item'}
          FROM (SELECT event, ${column} FROM chosen WHERE notEmpty(${column}))
          ARRAY JOIN mapKeys(${column}) AS name, mapValues(${column}) AS item)
        GROUP BY event, name, shown
      ) GROUP BY event, name`,
  );
  const rows = await events.query(
    `WITH chosen AS (
       SELECT event, ${maps.map((map) => map.column).join(', ')} FROM events
       WHERE workspace_id = {workspace:UUID} ${event === undefined ? '' : 'AND event = {event:String}'}
       ORDER BY ts DESC LIMIT 1000000)
     SELECT * FROM (${parts.join(' UNION ALL ')}) ORDER BY event, name, type`,
    {
      params: { workspace: workspaceId, event: event ?? '' },
      schema: ValueRow,
      ...options,
    },
  );
  return rows.map(({ top, ...row }) => ({ ...row, top_values: top.map((pair) => topValue(row.type, pair)) }));
}

function topValue(type: ValueType, [shown, count]: [string, number]): TopValue {
  return { value: type === 'text' || type === 'list' ? shown : wireNumber(type, shown), count };
}

const TraitRow = ValueRow.omit({ event: true, count: true }).extend({ profiles: z.coerce.number() });
export type TraitStatistic = { name: string; type: ValueType; profiles: number; top_values: TopValue[] };

/** Each trait with how many profiles hold it now, and its most frequent values. Exact. */
export async function listTraitStatistics(
  events: EventStore,
  workspaceId: string,
  options: Options = {},
): Promise<TraitStatistic[]> {
  const rows = await events.query(
    `SELECT name, any(type) AS type, sum(n) AS profiles,
            arraySlice(arrayReverseSort(pair -> pair.2, groupArray((shown, n))), 1, {top:UInt8}) AS top
     FROM (
       SELECT name, toString(newest.1) AS type, count() AS n,
              substring(multiIf(newest.1 = 'text', newest.2, newest.1 = 'list', arrayStringConcat(newest.4, ', '), toString(newest.3)), 1, 300) AS shown
       FROM (
         SELECT name, profile_key, argMax((type, text, number, list), (received_at, ordinal)) AS newest
         FROM trait_values WHERE workspace_id = {workspace:UUID} GROUP BY name, profile_key)
       GROUP BY name, type, shown)
     GROUP BY name ORDER BY name`,
    { params: { workspace: workspaceId, top: topValues }, schema: TraitRow, ...options },
  );
  return rows.map(({ top, ...row }) => ({ ...row, top_values: top.map((pair) => topValue(row.type, pair)) }));
}

/** The most frequent values of one property or trait that hold the text asked for. */
export async function searchValues(
  events: EventStore,
  workspaceId: string,
  question: { kind: 'property' | 'trait'; event?: string; name: string; search: string; limit: number },
  options: Options = {},
): Promise<TopValue[]> {
  const source =
    question.kind === 'trait'
      ? `SELECT arrayJoin(multiIf(newest.1 = 'text', [newest.2], newest.1 = 'list', newest.4, [])) AS shown FROM (
           SELECT profile_key, argMax((type, text, number, list), (received_at, ordinal)) AS newest FROM trait_values
           WHERE workspace_id = {workspace:UUID} AND name = {name:String} GROUP BY profile_key)`
      : `SELECT arrayJoin(if(mapContains(texts, {name:String}), [texts[{name:String}]], lists[{name:String}])) AS shown FROM events
         WHERE workspace_id = {workspace:UUID} ${question.event === undefined ? '' : 'AND event = {event:String}'}
           AND (mapContains(texts, {name:String}) OR mapContains(lists, {name:String}))`;
  return events.query(
    `SELECT shown AS value, count() AS count FROM (${source})
     WHERE positionCaseInsensitiveUTF8(shown, {search:String}) > 0
     GROUP BY value ORDER BY count DESC, value LIMIT {limit:UInt32}`,
    {
      params: {
        workspace: workspaceId,
        event: question.event ?? '',
        name: question.name,
        search: question.search,
        limit: question.limit,
      },
      schema: z.object({ value: z.string(), count: z.coerce.number() }),
      ...options,
    },
  );
}
