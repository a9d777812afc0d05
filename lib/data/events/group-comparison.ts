import 'server-only';
import { z } from 'zod';
import { mostEvents } from '@/lib/core/drift/drift';
import { formatMillionths } from '@/lib/core/events/millionths';
import type { GroupCount } from '@/lib/core/personas/compare-group';
import type { EventStore } from './client';

/** The list that stands for a segment, the moment it stands at, and who counts (a list of keys, or everybody). */
export type Group = {
  snapshotId: string;
  asOf: Date;
  knownAt: Date;
  base: { text: string; params: Record<string, unknown> } | null;
};

type Options = { signal?: AbortSignal };

/** Traits with more values than this are names and addresses, not groups. */
const mostValues = 30;

const isMember = `profile_key IN (
  SELECT profile_key FROM segment_members WHERE workspace_id = {workspace:UUID} AND snapshot_id = {snapshot:UUID})`;
const counts = (group: Group) => (group.base ? `profile_key IN (SELECT profile_key FROM (${group.base.text}))` : '1');

const paramsOf = (workspaceId: string, group: Group) => ({
  ...group.base?.params,
  workspace: workspaceId,
  snapshot: group.snapshotId,
  as_of: group.asOf.getTime(),
  known_at: group.knownAt.getTime(),
});

const Sides = z.object({ members: z.coerce.number(), others: z.coerce.number() });

/** How many profiles stand on each side, of those who count. */
export async function countSides(events: EventStore, workspaceId: string, group: Group, options: Options = {}) {
  const [row] = await events.query(
    `SELECT countIf(${isMember}) AS members, countIf(NOT ${isMember}) AS others FROM profiles FINAL
     WHERE workspace_id = {workspace:UUID} AND is_deleted = 0
       AND first_received_at <= fromUnixTimestamp64Milli({known_at:Int64}) AND ${counts(group)}`,
    { params: paramsOf(workspaceId, group), schema: Sides, ...options },
  );
  return row ?? { members: 0, others: 0 };
}

/** Profiles of each side that did each event in the last `days`. */
export async function countEventsBySide(
  events: EventStore,
  workspaceId: string,
  group: Group,
  days: number,
  options: Options = {},
): Promise<GroupCount[]> {
  const rows = await events.query(
    `SELECT event, countIf(is_member) AS members, countIf(NOT is_member) AS others FROM (
       SELECT event, profile_key, ${isMember} AS is_member FROM events
       WHERE workspace_id = {workspace:UUID}
         AND ts > fromUnixTimestamp64Milli({since:Int64}) AND ts <= fromUnixTimestamp64Milli({as_of:Int64})
         AND received_at <= fromUnixTimestamp64Milli({known_at:Int64}) AND ${counts(group)}
       GROUP BY event, profile_key)
     GROUP BY event ORDER BY members + others DESC, event LIMIT {most:UInt32}`,
    {
      params: {
        ...paramsOf(workspaceId, group),
        since: group.asOf.getTime() - days * 86_400_000,
        most: mostEvents,
      },
      schema: Sides.extend({ event: z.string() }),
      ...options,
    },
  );
  return rows.map(({ event, ...sides }) => ({ kind: 'event', name: event, value: null, label: event, ...sides }));
}

/** When the first event of a workspace happened; null while there is none. */
export async function firstEventAt(
  events: EventStore,
  workspaceId: string,
  options: Options = {},
): Promise<Date | null> {
  const [row] = await events.query(
    `SELECT toUnixTimestamp64Milli(min(ts)) AS first_ms, count() AS events FROM events WHERE workspace_id = {workspace:UUID}`,
    {
      params: { workspace: workspaceId },
      schema: z.object({ first_ms: z.coerce.number(), events: z.coerce.number() }),
      ...options,
    },
  );
  return row && row.events > 0 ? new Date(row.first_ms) : null;
}

const newestTraits = (group: Group) => `
  SELECT name, profile_key, argMax((type, text, number, list), (received_at, ordinal)) AS newest FROM trait_values
  WHERE workspace_id = {workspace:UUID} AND received_at <= fromUnixTimestamp64Milli({known_at:Int64}) AND ${counts(group)}
  GROUP BY name, profile_key`;

/** How many values a trait has; where fewer are listed, the list was cut off. */
export type TraitCount = GroupCount & { values: number };

/** Profiles of each side that hold each value of the traits that have few values. */
export async function countTraitsBySide(
  events: EventStore,
  workspaceId: string,
  group: Group,
  options: Options = {},
): Promise<TraitCount[]> {
  const rows = await events.query(
    `SELECT name, value, countIf(is_member) AS members, countIf(NOT is_member) AS others,
            uniqExact(value) OVER (PARTITION BY name) AS values
     FROM (
       SELECT name, ${isMember} AS is_member,
              arrayJoin(multiIf(newest.1 = 'text', [newest.2], newest.1 = 'boolean', [if(newest.3 = 1, 'true', 'false')],
                                newest.1 = 'list', arrayDistinct(newest.4), [])) AS value
       FROM (${newestTraits(group)}))
     GROUP BY name, value
     QUALIFY values <= {most:UInt32}
     ORDER BY members + others DESC, name, value LIMIT 120`,
    {
      params: { ...paramsOf(workspaceId, group), most: mostValues },
      schema: Sides.extend({ name: z.string(), value: z.string(), values: z.coerce.number() }),
      ...options,
    },
  );
  return rows.map(({ name, value, ...sides }) => ({
    kind: 'trait',
    name,
    value,
    label: `${name} is ${value}`,
    ...sides,
  }));
}

/** Profiles of each side whose number is above the middle one of everybody who counts. */
export async function countNumbersBySide(
  events: EventStore,
  workspaceId: string,
  group: Group,
  options: Options = {},
): Promise<GroupCount[]> {
  const rows = await events.query(
    `WITH numbers AS (SELECT name, profile_key, newest.3 AS number FROM (${newestTraits(group)}) WHERE newest.1 = 'number')
     SELECT name, toString(any(middle)) AS median, countIf(number > middle AND is_member) AS members,
            countIf(number > middle AND NOT is_member) AS others
     FROM (SELECT name, number, ${isMember} AS is_member, quantileExact(0.5)(number) OVER (PARTITION BY name) AS middle FROM numbers)
     GROUP BY name ORDER BY name LIMIT 60`,
    {
      params: paramsOf(workspaceId, group),
      schema: Sides.extend({ name: z.string(), median: z.string() }),
      ...options,
    },
  );
  return rows.map(({ name, median, ...sides }) => {
    const value = `above ${formatMillionths(BigInt(median))}`;
    return { kind: 'trait', name, value, label: `${name} is ${value}`, ...sides };
  });
}
