import 'server-only';
import { z } from 'zod';
import type { Rendered } from '@/lib/core/segments/sql/sql';
import type { EventStore } from './client';

/** Reads and prunes the lists that refreshes wrote. A list is found by its snapshot, inside one workspace. */

export const MemberRow = z.object({
  profile_id: z.string(),
  last_seen: z.string().nullable(),
  event_count: z.coerce.number(),
});
export type MemberRow = z.infer<typeof MemberRow>;

const isoOf = (column: string) =>
  `if(isNull(${column}), NULL, concat(formatDateTime(assumeNotNull(${column}), '%Y-%m-%dT%H:%i:%S', 'UTC'), 'Z'))`;

export async function listMembers(
  events: EventStore,
  workspaceId: string,
  snapshotId: string,
  page: { after?: string; search?: string; limit: number },
): Promise<MemberRow[]> {
  return events.query(
    `SELECT m.profile_id AS profile_id, ${isoOf('p.last_ts')} AS last_seen, p.event_count AS event_count
     FROM (
       SELECT profile_key, profile_id FROM segment_members
       WHERE workspace_id = {workspace:UUID} AND snapshot_id = {snapshot:UUID}
         AND profile_id > {after:String} AND positionCaseInsensitiveUTF8(profile_id, {search:String}) > 0
       ORDER BY profile_id LIMIT {limit:UInt32}
     ) AS m
     LEFT JOIN (
       SELECT profile_key, last_ts, event_count FROM profiles FINAL
       WHERE workspace_id = {workspace:UUID} AND profile_key IN (
         SELECT profile_key FROM segment_members
         WHERE workspace_id = {workspace:UUID} AND snapshot_id = {snapshot:UUID}
           AND profile_id > {after:String} AND positionCaseInsensitiveUTF8(profile_id, {search:String}) > 0
         ORDER BY profile_id LIMIT {limit:UInt32})
     ) AS p ON p.profile_key = m.profile_key
     ORDER BY profile_id`,
    {
      schema: MemberRow,
      params: {
        workspace: workspaceId,
        snapshot: snapshotId,
        after: page.after ?? '',
        search: page.search ?? '',
        limit: page.limit,
      },
    },
  );
}

/** All members of a kept list, in the order of their ids, some thousand at a time. */
export function streamMembers(
  events: EventStore,
  workspaceId: string,
  snapshotId: string,
  options: { signal?: AbortSignal } = {},
): AsyncIterable<{ profile_id: string }[]> {
  return events.stream<{ profile_id: string }>(
    `SELECT profile_id FROM segment_members
     WHERE workspace_id = {workspace:UUID} AND snapshot_id = {snapshot:UUID} ORDER BY profile_id`,
    { params: { workspace: workspaceId, snapshot: snapshotId }, signal: options.signal },
  );
}

/** Who is in one list and not in the other. */
export async function compareSnapshots(
  events: EventStore,
  workspaceId: string,
  before: string,
  after: string,
): Promise<{ entered: number; left: number }> {
  const [row] = await events.query(
    `SELECT countIf(was = 0) AS entered, countIf(is = 0) AS left FROM (
       SELECT max(snapshot_id = {before:UUID}) AS was, max(snapshot_id = {after:UUID}) AS is FROM segment_members
       WHERE workspace_id = {workspace:UUID} AND snapshot_id IN ({before:UUID}, {after:UUID})
       GROUP BY profile_key)`,
    {
      schema: z.object({ entered: z.coerce.number(), left: z.coerce.number() }),
      params: { workspace: workspaceId, before, after },
    },
  );
  return row ?? { entered: 0, left: 0 };
}

export async function deleteMembers(events: EventStore, workspaceId: string, snapshotIds: string[]): Promise<void> {
  if (snapshotIds.length === 0) return;
  await events.command(
    'DELETE FROM segment_members WHERE workspace_id = {workspace:UUID} AND snapshot_id IN {snapshots:Array(UUID)}',
    { params: { workspace: workspaceId, snapshots: snapshotIds } },
  );
}

/** Which of these profiles are in which of these kept lists. */
export async function listMembershipsOf(
  events: EventStore,
  workspaceId: string,
  { snapshotIds, profileIds }: { snapshotIds: string[]; profileIds: string[] },
  options: { signal?: AbortSignal } = {},
): Promise<{ snapshotId: string; profileId: string }[]> {
  if (snapshotIds.length === 0 || profileIds.length === 0) return [];
  const rows = await events.query(
    `SELECT DISTINCT toString(snapshot_id) AS snapshot, profile_id AS profile FROM segment_members
     WHERE workspace_id = {workspace:UUID} AND snapshot_id IN {snapshots:Array(UUID)}
       AND profile_id IN {profiles:Array(String)}`,
    {
      params: { workspace: workspaceId, snapshots: snapshotIds, profiles: profileIds },
      schema: z.object({ snapshot: z.string(), profile: z.string() }),
      ...options,
    },
  );
  return rows.map(({ snapshot, profile }) => ({ snapshotId: snapshot, profileId: profile }));
}

/**
 * Members of a kept list drawn by lot: their order by a hash of the seed is their order of being drawn. Also how many
 * could be drawn, which is everybody in the list but those left out.
 */
export async function drawMembers(
  events: EventStore,
  workspaceId: string,
  { snapshotId, leftOut, seed, count }: { snapshotId: string; leftOut: string[]; seed: string; count: number },
  options: { signal?: AbortSignal } = {},
): Promise<{ profileIds: string[]; pool: number }> {
  const rows = await events.query(
    `SELECT profile_id, count() OVER () AS pool FROM (
       SELECT DISTINCT profile_id FROM segment_members
       WHERE workspace_id = {workspace:UUID} AND snapshot_id = {snapshot:UUID}
         AND profile_id NOT IN {left_out:Array(String)})
     ORDER BY sipHash64({seed:String}, profile_id), profile_id LIMIT {count:UInt32}`,
    {
      params: { workspace: workspaceId, snapshot: snapshotId, left_out: leftOut, seed, count },
      schema: z.object({ profile_id: z.string(), pool: z.coerce.number() }),
      ...options,
    },
  );
  return { profileIds: rows.map((row) => row.profile_id), pool: rows[0]?.pool ?? 0 };
}

/** A list that is counted, and for how many personas it stands at once. */
export type CountedList = { snapshotId: string; weight: number };

export type Overlaps = {
  /** How many people there are, in lists or not. */
  people: number;
  any: number;
  one: number;
  lists: Map<string, { members: number; alone: number }>;
  /** How many are in both of two lists, by `pairOf`. */
  both: Map<string, number>;
};

/** Two lists, in whatever order. */
export const pairOf = (one: string, other: string): string => [one, other].toSorted().join(' ');

const OverlapRow = z.object({
  one: z.int(),
  other: z.int(),
  members: z.coerce.number(),
  alone: z.coerce.number(),
});

/**
 * Of some people, how many are in any of the lists, and how many in one only; the same for each list; and how many are
 * in both of each two lists. A list that stands for two has nobody who is in one only. `people` has the column
 * profile_key. One pass: a bit for each list somebody is in (so at most 127 of them), then the few different sets of bits.
 */
export async function countAcrossLists(
  events: EventStore,
  workspaceId: string,
  people: Rendered,
  lists: CountedList[],
  options: { signal?: AbortSignal } = {},
): Promise<Overlaps> {
  const mask = lists.length < 64 ? 'UInt64' : 'UInt128';
  const pairs =
    'arrayFlatten(arrayMap((one, at) -> arrayMap(other -> (one, other), arraySlice(held, at + 1)), held, arrayEnumerate(held)))';
  const rows = await events.query(
    `SELECT toInt32(group.1) AS one, toInt32(group.2) AS other, sum(people) AS members, sumIf(people, n = 1) AS alone
     FROM (
       SELECT arrayJoin(arrayConcat([(0, 0)], if(empty(held), [], [(0, -1)]), arrayMap(one -> (one, one), held), ${pairs})) AS group,
              n, people
       FROM (
         SELECT arrayMap(bit -> toInt32(bit), arrayFilter(bit -> bit != 0, bitPositionsToArray(bits))) AS held,
                arraySum(bit -> {weights:Array(UInt32)}[bit], held) AS n, count() AS people
         FROM (
           SELECT groupBitOr(bit) AS bits FROM (
             SELECT profile_key, bitShiftLeft(to${mask}(1), indexOf({lists:Array(UUID)}, snapshot_id)) AS bit
             FROM segment_members WHERE workspace_id = {workspace:UUID} AND snapshot_id IN {lists:Array(UUID)}
             UNION ALL
             SELECT profile_key, to${mask}(1) AS bit FROM (${people.text}))
           GROUP BY profile_key HAVING bitAnd(bits, 1) = 1)
         GROUP BY bits))
     GROUP BY group`,
    {
      params: {
        ...people.params,
        workspace: workspaceId,
        lists: lists.map(({ snapshotId }) => snapshotId),
        weights: lists.map(({ weight }) => weight),
      },
      schema: OverlapRow,
      ...options,
    },
  );
  return overlapsOf(rows, lists);
}

/** Rows of two places from 1: a pair of lists, one list, (0, 0) for all people and (0, -1) for those in any list. */
function overlapsOf(rows: z.infer<typeof OverlapRow>[], lists: CountedList[]): Overlaps {
  const idOf = (place: number): string => lists[place - 1]?.snapshotId ?? '';
  const found: Overlaps = { people: 0, any: 0, one: 0, lists: new Map(), both: new Map() };
  for (const { one, other, members, alone } of rows) {
    if (one !== 0 && one === other) found.lists.set(idOf(one), { members, alone });
    else if (one !== 0) found.both.set(pairOf(idOf(one), idOf(other)), members);
    else if (other === 0) found.people = members;
    else Object.assign(found, { any: members, one: alone });
  }
  return found;
}
