import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { eventsUrl } from '@/lib/data/events/client';
import { type DuckDb, quoted } from './duckdb';
import { type Stand, say } from './stand';

const texts = ['channel', 'device', 'name', 'kind', 'feature', 'template', 'format', 'reason', 'plan', 'from', 'to'];
const numbers = ['step', 'length', 'words', 'amount'];

const column = (map: 'texts' | 'numbers', name: string) =>
  `if(mapContains(${map}, '${name}'), ${map}['${name}'], NULL) AS "${name}"`;

/** The same events as a table that knows its columns beforehand, which is the best that DuckDB can be given. */
const eventsAsColumns = `SELECT profile_key, toTimeZone(ts, 'UTC') AS ts, CAST(event AS String) AS event,
  ${[...texts.map((name) => column('texts', name)), ...numbers.map((name) => column('numbers', name))].join(', ')}
  FROM events WHERE workspace_id = {workspace: UUID}`;

const newest = (name: string, value: string) =>
  `if(countIf(name = '${name}') = 0, NULL, argMaxIf(${value}, (received_at, ordinal), name = '${name}')) AS "${name}"`;

/** One row a profile with its newest traits: DuckDB is spared their history. */
const profilesAsColumns = `SELECT people.profile_key AS profile_key, people.profile_id AS profile_id, facts.* EXCEPT (profile_key)
  FROM (SELECT profile_key, profile_id FROM profiles FINAL WHERE workspace_id = {workspace: UUID}) AS people
  LEFT JOIN (
    SELECT profile_key,
      ${['country', 'role', 'channel', 'device', 'plan'].map((name) => newest(name, 'text')).join(', ')},
      ${['signed_up_at', 'trial_ends_at'].map((name) => newest(name, "fromUnixTimestamp64Milli(number, 'UTC')")).join(', ')},
      ${newest('newsletter', 'number != 0')}, ${newest('seats', 'number')},
      argMaxIf(list, (received_at, ordinal), name = 'interests') AS interests
    FROM trait_values WHERE workspace_id = {workspace: UUID} GROUP BY profile_key
  ) AS facts ON facts.profile_key = people.profile_key`;

/** Gives DuckDB the rows that the event store holds, in the same order: by month, then by profile and time. */
export async function copyToDuckDb(stand: Stand, workspaceId: string, duckdb: DuckDb, folder: string): Promise<void> {
  say('Copying the rows to DuckDB …');
  const events = join(folder, 'events.parquet');
  const profiles = join(folder, 'profiles.parquet');
  await exportParquet(stand, workspaceId, eventsAsColumns, events);
  await exportParquet(stand, workspaceId, profilesAsColumns, profiles);
  await duckdb.run("SET TimeZone = 'UTC'");
  await duckdb.run(
    `CREATE OR REPLACE TABLE events AS
    SELECT * REPLACE (ts::TIMESTAMP AS ts) FROM read_parquet(${quoted(events)})
    ORDER BY date_trunc('month', ts), profile_key, ts`,
  );
  await duckdb.run(
    `CREATE OR REPLACE TABLE profiles AS
    SELECT * REPLACE (signed_up_at::TIMESTAMP AS signed_up_at, trial_ends_at::TIMESTAMP AS trial_ends_at)
    FROM read_parquet(${quoted(profiles)}) ORDER BY profile_key`,
  );
  await duckdb.run('CHECKPOINT');
  await Promise.all([rm(events), rm(profiles)]);
}

async function exportParquet(
  { clickhouseUrl }: Stand,
  workspaceId: string,
  question: string,
  path: string,
): Promise<void> {
  const client = createClient({
    url: eventsUrl(clickhouseUrl),
    request_timeout: 3_600_000,
    log: { level: ClickHouseLogLevel.OFF },
  });
  try {
    const { stream } = await client.exec({
      query: `${question} FORMAT Parquet`,
      query_params: { workspace: workspaceId },
      clickhouse_settings: { max_execution_time: 3600, output_format_parquet_string_as_string: 1 },
    });
    await pipeline(stream, createWriteStream(path));
  } finally {
    await client.close();
  }
}
