import 'server-only';
import type { CommonValue } from '@/lib/core/imports/propose-segments';
import type { EventStore } from './client';
import { longWork } from './profiles-read-model';

type Source = { workspaceId: string; source: string };
type ValueRow = { name: string; value: string; profiles: string };

const ofSource = 'workspace_id = {workspace: UUID} AND source = {source: UUID}';
const counted = (rows: ValueRow[]): CommonValue[] => rows.map((row) => ({ ...row, profiles: Number(row.profiles) }));

/** The commonest values of the text properties that a source brought with an event, of those with few different ones. */
export async function commonPropertyValues(
  events: EventStore,
  { workspaceId, source }: Source,
  event: string,
): Promise<CommonValue[]> {
  const cells = `SELECT profile_key, name, value FROM events ARRAY JOIN mapKeys(texts) AS name, mapValues(texts) AS value
    WHERE ${ofSource} AND event = {event: String}`;
  const rows = await events.query<ValueRow>(
    `SELECT name, value, uniqExact(profile_key) AS profiles FROM (${cells})
    WHERE name IN (SELECT name FROM (${cells}) GROUP BY name HAVING uniqUpTo(30)(value) BETWEEN 2 AND 30)
    GROUP BY name, value HAVING profiles > 1 ORDER BY profiles DESC, name, value LIMIT 10`,
    { params: { workspace: workspaceId, source, event }, settings: longWork },
  );
  return counted(rows);
}

/** What the highest fifth of each number trait reaches, and after which day (UTC) the newest quarter of a time trait lies. */
export async function highTraits(
  events: EventStore,
  { workspaceId, source }: Source,
): Promise<{ numbers: { name: string; value: number }[]; times: { name: string; day: string }[] }> {
  const rows = await events.query<{ name: string; type: string; high: number; ms: string }>(
    `SELECT name, type, quantileExact(0.8)(number) / 1000000 AS high, quantileExact(0.75)(number) AS ms
    FROM trait_values WHERE ${ofSource} AND type IN ('number', 'time')
    GROUP BY name, type HAVING min(number) < max(number) ORDER BY uniqExact(profile_key) DESC, name LIMIT 5`,
    { params: { workspace: workspaceId, source }, settings: longWork },
  );
  return {
    numbers: rows.flatMap(({ name, type, high }) => (type === 'number' ? [{ name, value: Number(high) }] : [])),
    times: rows.flatMap(({ name, type, ms }) =>
      type === 'time' ? [{ name, day: new Date(Number(ms)).toISOString().slice(0, 10) }] : [],
    ),
  };
}

/** The commonest members of the list traits that a source brought. */
export async function commonListMembers(events: EventStore, { workspaceId, source }: Source): Promise<CommonValue[]> {
  const rows = await events.query<ValueRow>(
    `SELECT name, member AS value, uniqExact(profile_key) AS profiles
    FROM trait_values ARRAY JOIN list AS member
    WHERE ${ofSource} AND type = 'list'
    GROUP BY name, value HAVING profiles > 1 ORDER BY profiles DESC, name, value LIMIT 10`,
    { params: { workspace: workspaceId, source }, settings: longWork },
  );
  return counted(rows);
}
