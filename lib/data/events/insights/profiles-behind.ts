import 'server-only';
import { z } from 'zod';
import type { ProfileRow } from '@/lib/core/profiles/profile';
import { int64, type Sql, sql, text, texts, uuid } from '@/lib/core/segments/sql/sql';
import type { EventStore } from '../client';
import { askRows, streamRows } from './ask';

type Options = { signal?: AbortSignal };

const Row = z
  .object({
    profile_id: z.string(),
    account_id: z.string(),
    first: z.coerce.number().nullable(),
    last: z.coerce.number().nullable(),
    event_count: z.coerce.number(),
  })
  .transform(
    (row): ProfileRow => ({
      profile_id: row.profile_id,
      account_id: row.account_id || null,
      first_seen: row.first === null ? null : new Date(row.first).toISOString(),
      last_seen: row.last === null ? null : new Date(row.last).toISOString(),
      event_count: row.event_count,
    }),
  );

/** The profiles of a question whose column is `profile_key`. */
const behind = (workspaceId: string, keys: Sql): Sql =>
  sql`profiles FINAL WHERE workspace_id = ${uuid(workspaceId)} AND profile_key IN (${keys})`;

/** Profiles by their ids, as a question whose column is `profile_key`. */
export const keysOfProfiles = (workspaceId: string, ids: readonly string[]): Sql =>
  sql`SELECT profile_key FROM profiles FINAL WHERE workspace_id = ${uuid(workspaceId)} AND profile_id IN (${texts(ids)})`;

export async function countKeys(
  events: EventStore,
  workspaceId: string,
  keys: Sql,
  options: Options = {},
): Promise<number> {
  const question = sql`SELECT count() AS profiles FROM ${behind(workspaceId, keys)}`;
  const [row] = await askRows(events, question, z.object({ profiles: z.coerce.number() }), options);
  return row?.profiles ?? 0;
}

/** A page of them in the order of their ids. */
export function listByKeys(
  events: EventStore,
  workspaceId: string,
  keys: Sql,
  page: { after: string; limit: number },
  options: Options = {},
): Promise<ProfileRow[]> {
  const columns = sql`profile_id, account_id, toUnixTimestamp64Milli(first_ts) AS first, toUnixTimestamp64Milli(last_ts) AS last, event_count`;
  const question = sql`SELECT ${columns} FROM ${behind(workspaceId, keys)} AND profile_id > ${text(page.after)} ORDER BY profile_id LIMIT ${int64(page.limit)}`;
  return askRows(events, question, Row, options);
}

/** All of them in the order of their ids, some thousand at a time. */
export function streamByKeys(
  events: EventStore,
  workspaceId: string,
  keys: Sql,
  options: Options = {},
): AsyncIterable<{ profile_id: string }[]> {
  return streamRows(events, sql`SELECT profile_id FROM ${behind(workspaceId, keys)} ORDER BY profile_id`, options);
}
