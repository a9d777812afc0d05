import { Readable } from 'node:stream';
import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { z } from 'zod';
import type { ManifestTable } from '@/lib/local/backup/manifest';

const hourMs = 3_600_000;
const unhurried = { max_execution_time: 0, max_partitions_per_insert_block: '0', insert_deduplicate: 0 } as const;

const Tables = z.array(z.object({ name: z.string(), columns: z.array(z.string()) }));
const Names = z.array(z.object({ name: z.string() }));
const Counts = z.array(z.object({ count: z.string() }));

export function connectClickHouse(url: string): ClickHouseClient {
  return createClient({
    url,
    request_timeout: hourMs,
    clickhouse_settings: unhurried,
    log: { level: ClickHouseLogLevel.OFF },
  });
}

/** The tables that keep rows, migrations left out; views are made anew by the migration. */
export async function listClickHouseTables(client: ClickHouseClient): Promise<ManifestTable[]> {
  return ask(
    client,
    Tables,
    `SELECT owner AS name, arrayMap(pair -> pair.2, arraySort(groupArray((position, column)))) AS columns
     FROM (SELECT table AS owner, name AS column, position FROM system.columns
           WHERE database = currentDatabase() AND default_kind NOT IN ('MATERIALIZED', 'ALIAS', 'EPHEMERAL'))
     WHERE owner != 'migrations'
       AND owner IN (SELECT name FROM system.tables WHERE database = currentDatabase() AND engine LIKE '%MergeTree')
     GROUP BY owner ORDER BY owner`,
  );
}

export async function listClickHouseMigrations(client: ClickHouseClient): Promise<string[]> {
  const rows = await ask(client, Names, "SELECT name || ' ' || sha256 AS name FROM migrations ORDER BY 1");
  return rows.map(({ name }) => name);
}

/** Twins of the tables in a database of their own, sharing the files: made in a moment, and nobody writes to them. */
export async function freezeClickHouse(client: ClickHouseClient, tables: ManifestTable[]): Promise<string> {
  const frozen = `dramatis_backup_${process.pid}_${Date.now()}`;
  await client.command({ query: `CREATE DATABASE ${frozen} ENGINE = Atomic` });
  for (const { name } of tables) {
    await client.command({ query: `CREATE TABLE ${frozen}.${identifier(name)} CLONE AS ${identifier(name)}` });
  }
  return frozen;
}

/** Removes what this backup, or one that was killed, had frozen. */
export async function thawClickHouse(client: ClickHouseClient): Promise<void> {
  const found = await ask(client, Names, "SELECT name FROM system.databases WHERE name LIKE 'dramatis_backup_%'");
  for (const { name } of found) await client.command({ query: `DROP DATABASE IF EXISTS ${identifier(name)} SYNC` });
}

export async function readClickHouseTable(
  client: ClickHouseClient,
  database: string,
  { name, columns }: ManifestTable,
): Promise<Readable> {
  const query = `SELECT ${columns.map(identifier).join(', ')} FROM ${database}.${identifier(name)} FORMAT Native`;
  const { stream } = await client.exec({ query });
  return stream;
}

export async function fillClickHouseTable(
  client: ClickHouseClient,
  { name, columns }: ManifestTable,
  chunks: AsyncIterable<Uint8Array>,
): Promise<void> {
  const query = `INSERT INTO ${identifier(name)} (${columns.map(identifier).join(', ')}) FORMAT Native`;
  const { stream } = await client.exec({ query, values: Readable.from(chunks) });
  stream.resume();
}

/** In the database of the connection, or in a frozen one. */
export async function countClickHouseRows(client: ClickHouseClient, name: string, frozen?: string): Promise<number> {
  const table = frozen === undefined ? identifier(name) : `${frozen}.${identifier(name)}`;
  const rows = await ask(client, Counts, `SELECT toString(count()) AS count FROM ${table}`);
  return Number(rows[0]?.count);
}

export function identifier(name: string): string {
  return `\`${name.replace(/[`\\]/g, '\\$&')}\``;
}

async function ask<Schema extends z.ZodType>(
  client: ClickHouseClient,
  schema: Schema,
  query: string,
): Promise<z.infer<Schema>> {
  const result = await client.query({ query, format: 'JSONEachRow' });
  return schema.parse(await result.json());
}
