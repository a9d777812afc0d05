import 'server-only';
import type { CommonValue } from '@/lib/core/imports/propose-segments';
import type { EventStore } from './client';
import { longWork } from './profiles-read-model';

type Source = { workspaceId: string; source: string };

export type EventCount = { event: string; events: number; profiles: number };
export type FirstLook = {
  events: number;
  profiles: number;
  firstMs: number | null;
  lastMs: number | null;
  topEvents: EventCount[];
  traits: { name: string; type: string; profiles: number }[];
};

const ofSource = 'workspace_id = {workspace: UUID} AND source = {source: UUID}';

/** What a source brought, in a few numbers. */
export async function lookAtSource(events: EventStore, { workspaceId, source }: Source): Promise<FirstLook> {
  const options = { params: { workspace: workspaceId, source }, settings: longWork };
  const [[total], topEvents, traits] = await Promise.all([
    events.query<{ events: string; profiles: string; first_ms: string; last_ms: string }>(
      `SELECT
        (SELECT count() FROM events WHERE ${ofSource}) AS events,
        (SELECT toUnixTimestamp64Milli(min(ts)) FROM events WHERE ${ofSource}) AS first_ms,
        (SELECT toUnixTimestamp64Milli(max(ts)) FROM events WHERE ${ofSource}) AS last_ms,
        (SELECT uniqExact(profile_key) FROM (
          SELECT profile_key FROM events WHERE ${ofSource}
          UNION ALL SELECT profile_key FROM trait_values WHERE ${ofSource}
        )) AS profiles`,
      options,
    ),
    events.query<{ event: string; events: string; profiles: string }>(
      `SELECT event, count() AS events, uniqExact(profile_key) AS profiles
      FROM events WHERE ${ofSource} GROUP BY event ORDER BY events DESC, event LIMIT 10`,
      options,
    ),
    events.query<{ name: string; type: string; profiles: string }>(
      `SELECT name, any(type) AS type, uniqExact(profile_key) AS profiles
      FROM trait_values WHERE ${ofSource} GROUP BY name ORDER BY profiles DESC, name LIMIT 50`,
      options,
    ),
  ]);
  const count = Number(total?.events ?? 0);
  return {
    events: count,
    profiles: Number(total?.profiles ?? 0),
    firstMs: count === 0 ? null : Number(total?.first_ms),
    lastMs: count === 0 ? null : Number(total?.last_ms),
    topEvents: topEvents.map((row) => ({ ...row, events: Number(row.events), profiles: Number(row.profiles) })),
    traits: traits.map((row) => ({ ...row, profiles: Number(row.profiles) })),
  };
}

/** Events by the local date their week starts on (1 is Monday). Weeks without events are missing. */
export async function countWeeks(
  events: EventStore,
  { workspaceId, source }: Source,
  { zone, weekStart }: { zone: string; weekStart: number },
): Promise<{ start: string; events: number }[]> {
  const rows = await events.query<{ start: string; n: string }>(
    `SELECT toString(day - ((toDayOfWeek(day) + 7 - {weekStart: UInt8}) % 7)) AS start, sum(n) AS n
    FROM (SELECT toDate32(ts, {zone: String}) AS day, count() AS n FROM events WHERE ${ofSource} GROUP BY day)
    GROUP BY start ORDER BY start`,
    { params: { workspace: workspaceId, source, zone, weekStart }, settings: longWork },
  );
  return rows.map(({ start, n }) => ({ start, events: Number(n) }));
}

/** How often profiles did an event and what it came to, at the quantile asked for: over everything known of it. */
export async function quantilesOf(
  events: EventStore,
  workspaceId: string,
  event: string,
): Promise<{ times: number; amount: number | null }> {
  const [row] = await events.query<{ times: number; amount: number; paying: string }>(
    `SELECT quantileExact(0.8)(n) AS times, quantileExactIf(0.9)(total, paid > 0) AS amount, countIf(paid > 0) AS paying
    FROM (
      SELECT
        count() AS n, countIf(mapContains(numbers, 'amount')) AS paid,
        sum(numbers['amount']) / 1000000 AS total
      FROM events WHERE workspace_id = {workspace: UUID} AND event = {event: String}
      GROUP BY profile_key
    )`,
    { params: { workspace: workspaceId, event }, settings: longWork },
  );
  return { times: Number(row?.times ?? 0), amount: Number(row?.paying ?? 0) > 0 ? Number(row?.amount) : null };
}

/** The commonest values of the text traits that a source brought and that have few different ones. */
export async function commonTraitValues(events: EventStore, { workspaceId, source }: Source): Promise<CommonValue[]> {
  const rows = await events.query<{ name: string; value: string; profiles: string }>(
    `SELECT name, text AS value, uniqExact(profile_key) AS profiles
    FROM trait_values
    WHERE ${ofSource} AND type = 'text' AND name IN (
      SELECT name FROM trait_values WHERE ${ofSource} AND type = 'text'
      GROUP BY name HAVING uniqExact(text) BETWEEN 2 AND 30
    )
    GROUP BY name, value HAVING profiles > 1 ORDER BY profiles DESC, name, value LIMIT 10`,
    { params: { workspace: workspaceId, source }, settings: longWork },
  );
  return rows.map((row) => ({ ...row, profiles: Number(row.profiles) }));
}
