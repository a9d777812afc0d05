import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Value, ValueType } from '@/lib/core/events/value';
import type { History, HistoryEvent } from '@/lib/core/profiles/history';
import type { EventStore } from './client';

const none = '00000000-0000-0000-0000-000000000000';
const moment = (ms: number): string => new Date(ms).toISOString();

/** A list that was frozen; its members by their place among the histories. */
type KeptList = { id: string; members: { place: number; profileId: string }[] };

/** Writes whole histories as they stand, for tests that compare memory with the store. */
export async function keepHistories(
  events: EventStore,
  kept: { workspaceId: string; histories: History[]; frozen?: KeptList[] }[],
): Promise<void> {
  const profiles = kept.flatMap(({ workspaceId, histories }) =>
    histories.map((history, index) => ({ workspace_id: workspaceId, profile_key: String(index + 1), history })),
  );
  const settings = { max_partitions_per_insert_block: '0', max_insert_block_size: '2000000' };
  const put = <Row>(table: string, rows: Row[]) =>
    rows.length === 0 ? Promise.resolve() : events.insert(table, rows, { token: randomUUID(), settings });
  await put(
    'events',
    profiles.flatMap(({ history, ...owner }) => history.events.map((event) => eventRow(owner, event))),
  );
  await put(
    'trait_values',
    profiles.flatMap(({ history, ...owner }) => history.traits.map((trait) => traitRow(owner, trait))),
  );
  await put(
    'profiles',
    profiles.flatMap(({ history, ...owner }) => profileRow(owner, history)),
  );
  await put(
    'segment_members',
    kept.flatMap(({ workspaceId, frozen }) => (frozen ?? []).flatMap((list) => memberRows(workspaceId, list))),
  );
}

function memberRows(workspaceId: string, { id, members }: KeptList) {
  return members.map(({ place, profileId }) => ({
    workspace_id: workspaceId,
    snapshot_id: id,
    profile_key: String(place + 1),
    profile_id: profileId,
  }));
}

type Owner = { workspace_id: string; profile_key: string };

function eventRow(owner: Owner, event: HistoryEvent) {
  const valuesOf = (type: ValueType) =>
    Object.fromEntries(
      Object.entries(event.properties).flatMap(([name, values]) =>
        values.filter((value) => value.type === type).map((value) => [name, stored(value)]),
      ),
    );
  return {
    ...owner,
    ts: moment(event.ts),
    event: event.event,
    event_id: BigInt(`0x${event.id}`).toString(),
    received_at: moment(event.receivedAt),
    source: none,
    texts: valuesOf('text'),
    numbers: valuesOf('number'),
    flags: valuesOf('boolean'),
    times: valuesOf('time'),
    lists: valuesOf('list'),
  };
}

const stored = (value: Value): string | boolean | string[] =>
  typeof value.value === 'bigint' || typeof value.value === 'number' ? `${value.value}` : value.value;

function traitRow(owner: Owner, { name, value, receivedAt, ordinal }: History['traits'][number]) {
  return {
    ...owner,
    name,
    received_at: moment(receivedAt),
    ordinal,
    source: none,
    type: value.type,
    ...(value.type === 'text' && { text: value.value }),
    ...(value.type === 'list' && { list: value.value }),
    ...((value.type === 'number' || value.type === 'time') && { number: `${value.value}` }),
    ...(value.type === 'boolean' && { number: value.value ? 1 : 0 }),
  };
}

function profileRow(owner: Owner, { profileId, events, traits }: History) {
  const received = [...events, ...traits].map((row) => row.receivedAt);
  const times = events.map((event) => event.ts);
  if (received.length === 0) return [];
  return [
    {
      ...owner,
      profile_id: profileId,
      first_received_at: moment(Math.min(...received)),
      first_ts: times.length > 0 ? moment(Math.min(...times)) : null,
      last_ts: times.length > 0 ? moment(Math.max(...times)) : null,
      last_received_at: moment(Math.max(0, ...events.map((event) => event.receivedAt))),
      event_count: events.length,
      version: 1,
      number: Number(owner.profile_key),
    },
  ];
}
