import 'server-only';
import { z } from 'zod';
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

/** Takes lists away, with their bitmaps and who was active beside them. */
export async function deleteMembers(events: EventStore, workspaceId: string, snapshotIds: string[]): Promise<void> {
  if (snapshotIds.length === 0) return;
  for (const table of ['active_bitmaps', 'segment_bitmaps', 'segment_members']) {
    await events.command(
      `DELETE FROM ${table} WHERE workspace_id = {workspace:UUID} AND snapshot_id IN {snapshots:Array(UUID)}`,
      { params: { workspace: workspaceId, snapshots: snapshotIds } },
    );
  }
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
