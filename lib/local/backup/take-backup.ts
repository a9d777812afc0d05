import { createReadStream, createWriteStream, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { ClickHouseClient } from '@clickhouse/client';
import { Client } from 'pg';
import { ArchiveWriter } from '@/lib/local/backup/archive';
import {
  connectClickHouse,
  countClickHouseRows,
  freezeClickHouse,
  listClickHouseMigrations,
  listClickHouseTables,
  readClickHouseTable,
  thawClickHouse,
} from '@/lib/local/backup/clickhouse-tables';
import { type BackupEnd, everyWriter, type Manifest } from '@/lib/local/backup/manifest';
import { listPostgresMigrations, listPostgresTables, readPostgresTable } from '@/lib/local/backup/postgres-tables';
import { reasonOf } from '@/lib/local/backup/reason-of';

const oneBackup = 72_707_372;

export interface BackupOptions {
  databaseUrl: string;
  clickhouseUrl: string;
  dataDir: string;
  file: string;
}

interface Stores {
  postgres: Client;
  clickhouse: ClickHouseClient;
}

interface Moment {
  manifest: Manifest;
  frozen: string;
}

/**
 * Writes both stores and the uploads into one file, as of one moment, while others go on writing: they wait only for the
 * instant in which PostgreSQL's snapshot and ClickHouse's twins are made. Memory stays flat. Answers with rows per table.
 */
export async function takeBackup(options: BackupOptions): Promise<BackupEnd> {
  const stores = { postgres: await connect(options.databaseUrl), clickhouse: connectClickHouse(options.clickhouseUrl) };
  const keeper = await connect(options.databaseUrl);
  try {
    await claimBackup(keeper, stores);
    const moment = await holdStill(keeper, stores);
    return await writeFileOf(moment, stores, options);
  } finally {
    await thawClickHouse(stores.clickhouse).finally(() =>
      Promise.all([keeper.end(), stores.postgres.end(), stores.clickhouse.close()]),
    );
  }
}

async function claimBackup(keeper: Client, { clickhouse }: Stores): Promise<void> {
  const { rows } = await keeper.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [oneBackup]);
  if (!rows[0]?.mine) throw new Error('Another backup is under way. Wait for it to end.');
  await thawClickHouse(clickhouse);
}

/** Between taking and giving back the writers' lock, both stores show the same moment. */
async function holdStill(keeper: Client, { postgres, clickhouse }: Stores): Promise<Moment> {
  await keeper.query('SELECT pg_advisory_lock($1)', [everyWriter]);
  try {
    await postgres.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const manifest: Manifest = {
      format: 1,
      made_at: new Date().toISOString(),
      migrations: {
        postgresql: await listPostgresMigrations(postgres),
        clickhouse: await listClickHouseMigrations(clickhouse),
      },
      postgresql: await listPostgresTables(postgres),
      clickhouse: await listClickHouseTables(clickhouse),
    };
    return { manifest, frozen: await freezeClickHouse(clickhouse, manifest.clickhouse) };
  } finally {
    await keeper.query('SELECT pg_advisory_unlock($1)', [everyWriter]);
  }
}

/** Under another name until it is whole. */
async function writeFileOf(moment: Moment, stores: Stores, { file, dataDir }: BackupOptions): Promise<BackupEnd> {
  const unfinished = `${file}.unfinished`;
  const sink = new PassThrough();
  const written = pipeline(sink, createGzip({ level: 3 }), createWriteStream(unfinished, { mode: 0o600 }));
  try {
    // Into a file that fails (a full disk, a folder that is not there) writing would wait for ever.
    const rows = await Promise.race([fill(sink, moment, stores, dataDir), written.then(neverFirst)]);
    await written;
    renameSync(unfinished, file);
    return { rows };
  } catch (error) {
    sink.destroy();
    await written.catch(() => undefined);
    rmSync(unfinished, { force: true });
    throw new Error(`The backup could not be written to ${file}, and nothing of it is left: ${reasonOf(error)}`);
  }
}

const neverFirst = (): Promise<never> => new Promise(() => undefined);

async function fill(sink: PassThrough, moment: Moment, stores: Stores, dataDir: string): Promise<BackupEnd['rows']> {
  const archive = new ArchiveWriter(sink);
  await archive.json('manifest.json', moment.manifest);
  const rows = { ...(await addPostgres(archive, moment, stores)), ...(await addClickHouse(archive, moment, stores)) };
  await addUploads(archive, join(dataDir, 'uploads'));
  await archive.json('end.json', { rows });
  await archive.end();
  sink.end();
  return rows;
}

async function addPostgres(
  archive: ArchiveWriter,
  { manifest }: Moment,
  { postgres }: Stores,
): Promise<BackupEnd['rows']> {
  const rows: BackupEnd['rows'] = {};
  for (const table of manifest.postgresql) {
    const stream = readPostgresTable(postgres, table);
    await archive.stream(`postgresql/${table.name}`, stream);
    rows[`postgresql/${table.name}`] = stream.rowCount ?? 0;
  }
  await postgres.query('COMMIT');
  return rows;
}

async function addClickHouse(
  archive: ArchiveWriter,
  { manifest, frozen }: Moment,
  { clickhouse }: Stores,
): Promise<BackupEnd['rows']> {
  const rows: BackupEnd['rows'] = {};
  for (const table of manifest.clickhouse) {
    await archive.stream(`clickhouse/${table.name}`, await readClickHouseTable(clickhouse, frozen, table));
    rows[`clickhouse/${table.name}`] = await countClickHouseRows(clickhouse, table.name, frozen);
  }
  return rows;
}

/** Uploads are written once and never changed; one that was removed since the moment is no longer needed. */
async function addUploads(archive: ArchiveWriter, directory: string): Promise<void> {
  if (!existsSync(directory)) return;
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && existsSync(path)) {
      await archive.stream(`uploads/${relative(directory, path)}`, createReadStream(path));
    }
  }
}

async function connect(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  return client;
}
