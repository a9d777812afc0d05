import 'server-only';
import { z } from 'zod';
import { fromMillionths } from '@/lib/core/events/millionths';
import { ValueType } from '@/lib/core/events/value';
import type { ProfileRow, TimelineEvent } from '@/lib/core/profiles/profile';
import type { EventStore, Settings } from './client';
import { wireNumber } from './wire-value';

type Options = { signal?: AbortSignal };
type Wire = string | number | boolean | string[];

const profileKey = 'sipHash64({workspace:String}, {profile:String})';
const Millis = z.coerce.number();
const isoOf = (value: number | null) => (value === null ? null : new Date(value).toISOString());

const StoredProfile = z.object({
  profile_id: z.string(),
  account_id: z.string(),
  first: Millis.nullable(),
  last: Millis.nullable(),
  event_count: z.coerce.number(),
});

const profileColumns = `profile_id, account_id, toUnixTimestamp64Milli(first_ts) AS first,
  toUnixTimestamp64Milli(last_ts) AS last, event_count`;

const toRow = (row: z.infer<typeof StoredProfile>): ProfileRow => ({
  profile_id: row.profile_id,
  account_id: row.account_id || null,
  first_seen: isoOf(row.first),
  last_seen: isoOf(row.last),
  event_count: row.event_count,
});

export type ProfileCursor = { last: number; profileId: string };

/** Profiles by when they were last seen, newest first; those without events come last. */
export async function listProfiles(
  events: EventStore,
  workspaceId: string,
  page: { search: string; after: ProfileCursor | null; limit: number },
  options: Options = {},
): Promise<ProfileRow[]> {
  const rows = await events.query(
    `SELECT ${profileColumns} FROM profiles FINAL
     WHERE workspace_id = {workspace:UUID} AND is_deleted = 0
       AND positionCaseInsensitiveUTF8(profile_id, {search:String}) > 0
       ${page.after ? 'AND (-ifNull(toUnixTimestamp64Milli(last_ts), -1), profile_id) > (-{last:Int64}, {profile:String})' : ''}
     ORDER BY -ifNull(toUnixTimestamp64Milli(last_ts), -1), profile_id LIMIT {limit:UInt32}`,
    {
      params: {
        workspace: workspaceId,
        search: page.search,
        last: page.after?.last ?? 0,
        profile: page.after?.profileId ?? '',
        limit: page.limit,
      },
      schema: StoredProfile,
      ...options,
    },
  );
  return rows.map(toRow);
}

/** How many profiles are known now, and when the newest event of any of them happened. */
export async function countProfiles(
  events: EventStore,
  workspaceId: string,
): Promise<{ profiles: number; newestEvent: Date | null }> {
  const [row] = await events.query(
    `SELECT count() AS profiles, toUnixTimestamp64Milli(max(last_ts)) AS newest FROM profiles FINAL
     WHERE workspace_id = {workspace:UUID} AND is_deleted = 0`,
    {
      params: { workspace: workspaceId },
      schema: z.object({ profiles: z.coerce.number(), newest: Millis.nullable() }),
    },
  );
  return { profiles: row?.profiles ?? 0, newestEvent: row?.newest == null ? null : new Date(row.newest) };
}

export async function findProfile(
  events: EventStore,
  workspaceId: string,
  profileId: string,
  options: Options = {},
): Promise<ProfileRow | null> {
  const [row] = await events.query(
    `SELECT ${profileColumns} FROM profiles FINAL
     WHERE workspace_id = toUUID({workspace:String}) AND profile_key = ${profileKey} AND is_deleted = 0`,
    { params: { workspace: workspaceId, profile: profileId }, schema: StoredProfile, ...options },
  );
  return row ? toRow(row) : null;
}

/** Those of these ids that are profiles. */
export async function listProfileIds(
  events: EventStore,
  workspaceId: string,
  ids: string[],
  options: Options = {},
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await events.query(
    `SELECT profile_id FROM profiles FINAL
     WHERE workspace_id = {workspace:UUID} AND is_deleted = 0 AND profile_id IN {profiles:Array(String)}`,
    {
      params: { workspace: workspaceId, profiles: ids },
      schema: z.object({ profile_id: z.string() }),
      ...options,
    },
  );
  return rows.map(({ profile_id }) => profile_id);
}

const TraitRow = z.object({
  name: z.string(),
  type: ValueType,
  text: z.string(),
  number: z.string(),
  list: z.array(z.string()),
  received_at: Millis,
});

/** The newest known value of each of these traits. */
export async function listTraits(
  events: EventStore,
  workspaceId: string,
  profileId: string,
  names: string[],
  options: Options = {},
): Promise<{ name: string; type: ValueType; value: Wire; received_at: string }[]> {
  const rows = await events.query(
    `SELECT name, toString(newest.1) AS type, newest.2 AS text, toString(newest.3) AS number, newest.4 AS list,
            toUnixTimestamp64Milli(at) AS received_at
     FROM (
       SELECT name, argMax((type, text, number, list), (received_at, ordinal)) AS newest, max(received_at) AS at
       FROM trait_values
       WHERE workspace_id = toUUID({workspace:String}) AND name IN {names:Array(String)} AND profile_key = ${profileKey}
       GROUP BY name)
     ORDER BY name`,
    { params: { workspace: workspaceId, profile: profileId, names }, schema: TraitRow, ...options },
  );
  return rows.map(({ name, type, text, number, list, received_at }) => ({
    name,
    type,
    value: traitValue(type, { text, number, list }),
    received_at: new Date(received_at).toISOString(),
  }));
}

function traitValue(type: ValueType, stored: { text: string; number: string; list: string[] }): Wire {
  if (type === 'text') return stored.text;
  return type === 'list' ? stored.list : wireNumber(type, stored.number);
}

const EventRow = z.object({
  event_id: z.string(),
  event: z.string(),
  at: Millis,
  received: Millis,
  source: z.string(),
  texts: z.record(z.string(), z.string()),
  numbers: z.record(z.string(), z.string()),
  flags: z.record(z.string(), z.boolean()),
  times: z.record(z.string(), z.string()),
  lists: z.record(z.string(), z.array(z.string())),
});

/** One person's few rows lie side by side: planning for more threads or other orders costs more than reading them. */
const fewRows: Settings = { max_threads: 1, optimize_use_projections: 0, use_query_condition_cache: 0 };

export type TimelineCursor = { ts: number; eventId: string };

/** What a profile did, newest first. `event_id` is 32 hexadecimal digits. */
export async function listTimeline(
  events: EventStore,
  workspaceId: string,
  profileId: string,
  page: { event?: string; before: TimelineCursor | null; limit: number },
  options: Options = {},
): Promise<Omit<TimelineEvent, 'label'>[]> {
  const rows = await events.query(
    `SELECT leftPad(lower(hex(event_id)), 32, '0') AS event_id, event, toUnixTimestamp64Milli(ts) AS at,
            toUnixTimestamp64Milli(received_at) AS received, toString(source) AS source, texts, numbers, flags, times, lists
     FROM events
     WHERE workspace_id = toUUID({workspace:String}) AND profile_key = ${profileKey}
       ${page.event === undefined ? '' : 'AND event = {event:String}'}
       ${page.before ? 'AND ts <= fromUnixTimestamp64Milli({ts:Int64}) AND (events.ts, events.event_id) < (fromUnixTimestamp64Milli({ts:Int64}), reinterpretAsUInt128(reverse(unhex({id:String}))))' : ''}
     ORDER BY ts DESC, events.event_id DESC LIMIT {limit:UInt32}`,
    {
      params: {
        workspace: workspaceId,
        profile: profileId,
        event: page.event ?? '',
        ts: page.before?.ts ?? 0,
        id: page.before?.eventId ?? '',
        limit: page.limit,
      },
      schema: EventRow,
      settings: fewRows,
      ...options,
    },
  );
  return rows.map((row) => ({
    event_id: row.event_id,
    event: row.event,
    ts: new Date(row.at).toISOString(),
    received_at: new Date(row.received).toISOString(),
    source: row.source,
    properties: propertiesOf(row),
  }));
}

function propertiesOf(row: z.infer<typeof EventRow>): Record<string, Wire> {
  const entries: [string, Wire][] = [
    ...Object.entries(row.texts),
    ...Object.entries(row.numbers).map(([name, value]): [string, Wire] => [name, fromMillionths(BigInt(value))]),
    ...Object.entries(row.flags),
    ...Object.entries(row.times).map(([name, value]): [string, Wire] => [name, wireNumber('time', value)]),
    ...Object.entries(row.lists),
  ];
  return Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b)));
}

/** Which of these lists of members hold the profile. */
export async function listSnapshotsWith(
  events: EventStore,
  workspaceId: string,
  profileId: string,
  snapshotIds: string[],
  options: Options = {},
): Promise<string[]> {
  if (snapshotIds.length === 0) return [];
  const rows = await events.query(
    `SELECT DISTINCT toString(snapshot_id) AS id FROM segment_members
     WHERE workspace_id = {workspace:UUID} AND snapshot_id IN {snapshots:Array(UUID)} AND profile_id = {profile:String}`,
    {
      params: { workspace: workspaceId, snapshots: snapshotIds, profile: profileId },
      schema: z.object({ id: z.string() }),
      ...options,
    },
  );
  return rows.map((row) => row.id);
}
