import 'server-only';
import { z } from 'zod';
import { formatMillionths } from '@/lib/core/events/millionths';
import type { Scope } from '@/lib/core/segments/scope';
import type { EventStore, QueryOptions } from './client';

/** A profile as an example: its newest traits and when it was last seen, as of the moment asked. */
export type SampleProfile = {
  profile_id: string;
  last_seen: string | null;
  event_count: number;
  traits: Record<string, string | number | boolean | string[]>;
};

const traitsShown = 12;

const TraitRow = z.object({
  profile_key: z.string(),
  name: z.string(),
  type: z.enum(['text', 'number', 'boolean', 'time', 'list']),
  text: z.string(),
  number: z.string().transform(BigInt),
  list: z.array(z.string()),
});

/** Describes profiles found by their keys, in the order given. */
export async function describeProfiles(
  events: EventStore,
  workspaceId: string,
  keys: readonly string[],
  { asOf, knownAt }: Scope,
  { signal }: Pick<QueryOptions, 'signal'>,
): Promise<SampleProfile[]> {
  if (keys.length === 0) return [];
  // Text would be quoted inside an array of numbers.
  const wanted = keys.map(BigInt);
  const params = { workspace: workspaceId, keys: wanted, as_of: asOf.getTime(), known_at: knownAt.getTime() };
  const known = `workspace_id = {workspace:UUID} AND profile_key IN {keys:Array(UInt64)}`;
  const received = `received_at <= fromUnixTimestamp64Milli({known_at:Int64}, 'UTC')`;
  const [ids, seen, traits] = await Promise.all([
    events.query(`SELECT profile_key, profile_id FROM profiles FINAL WHERE ${known}`, {
      schema: z.object({ profile_key: z.string(), profile_id: z.string() }),
      params: { workspace: workspaceId, keys: wanted },
      signal,
    }),
    events.query(
      `SELECT profile_key, toUnixTimestamp64Milli(max(ts)) AS last, count() AS event_count FROM events
       WHERE ${known} AND ${received} AND ts <= fromUnixTimestamp64Milli({as_of:Int64}, 'UTC') GROUP BY profile_key`,
      {
        schema: z.object({ profile_key: z.string(), last: z.coerce.number(), event_count: z.coerce.number() }),
        params,
        signal,
      },
    ),
    events.query(
      `SELECT profile_key, name, newest.1 AS type, newest.2 AS text, newest.3 AS number, newest.4 AS list
       FROM (
         SELECT profile_key, toString(name) AS name, argMax((type, text, number, list), (received_at, ordinal)) AS newest
         FROM trait_values WHERE ${known} AND ${received} GROUP BY profile_key, name
         ORDER BY name LIMIT {shown:UInt32} BY profile_key)`,
      {
        schema: TraitRow,
        params: { workspace: workspaceId, keys: wanted, known_at: params.known_at, shown: traitsShown },
        signal,
      },
    ),
  ]);
  return keys.flatMap((key) => {
    const id = ids.find((row) => row.profile_key === key)?.profile_id;
    const did = seen.find((row) => row.profile_key === key);
    const own = traits.filter((row) => row.profile_key === key).map((row) => [row.name, shown(row)] as const);
    if (id === undefined) return [];
    return [
      {
        profile_id: id,
        last_seen: did ? new Date(did.last).toISOString() : null,
        event_count: did?.event_count ?? 0,
        traits: Object.fromEntries(own),
      },
    ];
  });
}

function shown({ type, text, number, list }: z.output<typeof TraitRow>): string | number | boolean | string[] {
  switch (type) {
    case 'text':
      return text;
    case 'number':
      return Number(formatMillionths(number));
    case 'boolean':
      return number !== 0n;
    case 'time':
      return new Date(Number(number)).toISOString();
    case 'list':
      return list;
  }
}
