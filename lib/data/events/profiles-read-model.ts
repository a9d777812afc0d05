import 'server-only';
import type { EventStore, Settings } from './client';

/** For work that goes over many rows: minutes are fine, and sorting spills to disk before memory runs out. */
export const longWork: Settings = {
  max_execution_time: 3600,
  max_memory_usage: '3000000000',
  max_bytes_before_external_group_by: '1000000000',
  max_bytes_before_external_sort: '1000000000',
  max_partitions_per_insert_block: '0',
  // Blocks that look alike are different rows: what is known already is told by its id, not by its block.
  insert_deduplicate: 0,
  optimize_aggregation_in_order: 1,
};

/**
 * Writes the read model anew for the profiles noted in touched_profiles under `batch`: when they were first received,
 * their first and last event, how many. One that nothing is known of any more is marked as deleted. A new one gets the
 * next number of the workspace, and keeps it whatever comes. Call it under the write lock; it can be repeated.
 */
export async function rebuildProfiles(
  events: EventStore,
  workspaceId: string,
  batch: string,
  queryId: string,
): Promise<void> {
  await events.command(
    `INSERT INTO profiles
      (workspace_id, profile_key, profile_id, first_received_at, first_ts, last_ts, last_received_at, event_count, version,
       is_deleted, number)
    WITH (SELECT max(number) FROM profiles WHERE workspace_id = {workspace: UUID}) AS top
    SELECT
      {workspace: UUID},
      touched.profile_key,
      if(touched.id != '', touched.id, before.id),
      multiIf(
        done.n = 0, facts.first_received_at,
        facts.n = 0, done.first_received_at,
        least(done.first_received_at, facts.first_received_at)
      ),
      if(done.n = 0, NULL, done.first_ts),
      if(done.n = 0, NULL, done.last_ts),
      done.last_received_at,
      done.n,
      before.newest + 1,
      done.n = 0 AND facts.n = 0,
      if(before.number != 0, before.number, top + row_number() OVER (PARTITION BY before.number = 0 ORDER BY touched.profile_key))
    FROM (
      SELECT profile_key, max(profile_id) AS id FROM touched_profiles WHERE source = {batch: UUID} GROUP BY profile_key
    ) AS touched
    LEFT JOIN (
      SELECT profile_key, max(version) AS newest, argMax(profile_id, version) AS id, max(number) AS number
      FROM profiles
      WHERE workspace_id = {workspace: UUID}
        AND profile_key IN (SELECT profile_key FROM touched_profiles WHERE source = {batch: UUID})
      GROUP BY profile_key
    ) AS before ON before.profile_key = touched.profile_key
    LEFT JOIN (
      SELECT profile_key, count() AS n, min(ts) AS first_ts, max(ts) AS last_ts,
        min(received_at) AS first_received_at, max(received_at) AS last_received_at
      FROM events
      WHERE workspace_id = {workspace: UUID}
        AND profile_key IN (SELECT profile_key FROM touched_profiles WHERE source = {batch: UUID})
      GROUP BY profile_key
    ) AS done ON done.profile_key = touched.profile_key
    LEFT JOIN (
      SELECT profile_key, count() AS n, min(received_at) AS first_received_at
      FROM trait_values
      WHERE workspace_id = {workspace: UUID}
        AND profile_key IN (SELECT profile_key FROM touched_profiles WHERE source = {batch: UUID})
      GROUP BY profile_key
    ) AS facts ON facts.profile_key = touched.profile_key`,
    { params: { workspace: workspaceId, batch }, settings: { ...longWork, join_use_nulls: 0 }, queryId },
  );
}
