import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { ClickHouseClient } from '@clickhouse/client';
import { Client } from 'pg';
import { type ArchiveEntry, readArchive } from '@/lib/local/backup/archive';
import {
  connectClickHouse,
  countClickHouseRows,
  fillClickHouseTable,
  identifier,
  listClickHouseMigrations,
} from '@/lib/local/backup/clickhouse-tables';
import { BackupEnd, everyWriter, Manifest } from '@/lib/local/backup/manifest';
import {
  filledPostgresTables,
  fillPostgresTable,
  listPostgresMigrations,
  moveSequences,
} from '@/lib/local/backup/postgres-tables';
import { reasonOf } from '@/lib/local/backup/reason-of';

export interface RestoreOptions {
  databaseUrl: string;
  clickhouseUrl: string;
  dataDir: string;
  file: string;
  /** Throws away what the stores hold. */
  force: boolean;
}

interface Target {
  postgres: Client;
  clickhouse: ClickHouseClient;
  uploads: string;
}

/** Reads a backup from beginning to end. Throws when it is none, cut off or damaged. */
export async function checkBackup(file: string): Promise<{ manifest: Manifest; end: BackupEnd }> {
  const found = await readEnds(file).catch((error: unknown) => {
    throw new Error(`${file} cannot be read as a backup of Dramatis: ${reasonOf(error)}`);
  });
  if (found.manifest && found.end) return { manifest: found.manifest, end: found.end };
  throw new Error(`${file} is not a whole backup of Dramatis.`);
}

async function readEnds(file: string): Promise<{ manifest: Manifest | undefined; end: BackupEnd | undefined }> {
  let manifest: Manifest | undefined;
  let end: BackupEnd | undefined;
  for await (const { name, body } of entriesOf(file)) {
    if (name === 'manifest.json') manifest = Manifest.parse(JSON.parse(body.toString('utf8')));
    if (name === 'end.json') end = BackupEnd.parse(JSON.parse(body.toString('utf8')));
  }
  return { manifest, end };
}

/**
 * Puts a backup into migrated stores. Nothing is touched before the file was read to its end and fits; PostgreSQL's part is
 * one transaction, and afterwards every table has the number of rows it had. Throws with the reason otherwise.
 */
export async function restoreBackup(options: RestoreOptions): Promise<BackupEnd> {
  const { manifest, end } = await checkBackup(options.file);
  const postgres = new Client({ connectionString: options.databaseUrl });
  await postgres.connect();
  const clickhouse = connectClickHouse(options.clickhouseUrl);
  const target = { postgres, clickhouse, uploads: join(options.dataDir, 'uploads') };
  try {
    await checkMigrations(manifest, target);
    if (!options.force) await checkEmpty(manifest, target);
    await postgres.query('BEGIN');
    await postgres.query('SELECT pg_advisory_xact_lock($1)', [everyWriter]);
    await empty(manifest, target);
    await postgres.query(`TRUNCATE ${manifest.postgresql.map(({ name }) => name).join(', ')} CASCADE`);
    await fill(options.file, manifest, target);
    await moveSequences(postgres);
    await checkCounts(end, target);
    await postgres.query('COMMIT');
    return end;
  } finally {
    await Promise.all([postgres.end(), clickhouse.close()]);
  }
}

async function checkMigrations(manifest: Manifest, { postgres, clickhouse }: Target): Promise<void> {
  const here = {
    postgresql: await listPostgresMigrations(postgres),
    clickhouse: await listClickHouseMigrations(clickhouse),
  };
  if (JSON.stringify(here) === JSON.stringify(manifest.migrations)) return;
  throw new Error(
    `The backup of ${manifest.made_at} was made by another version of Dramatis: its tables differ. Restore it with the version that made it, then update.`,
  );
}

async function checkEmpty(manifest: Manifest, { postgres, clickhouse, uploads }: Target): Promise<void> {
  const filled = await filledPostgresTables(postgres, manifest.postgresql);
  for (const { name } of manifest.clickhouse) {
    if ((await countClickHouseRows(clickhouse, name)) > 0) filled.push(name);
  }
  if (existsSync(uploads) && readdirSync(uploads).length > 0) filled.push('uploads');
  if (filled.length === 0) return;
  throw new Error(
    `There is data already (${filled.slice(0, 5).join(', ')}${filled.length > 5 ? ', …' : ''}). Restore into an empty data directory (DRAMATIS_DATA_DIR), or replace what is there: npm run restore FILE -- --force`,
  );
}

async function empty(manifest: Manifest, { clickhouse, uploads }: Target): Promise<void> {
  for (const { name } of manifest.clickhouse)
    await clickhouse.command({ query: `TRUNCATE TABLE ${identifier(name)} SYNC` });
  rmSync(uploads, { recursive: true, force: true });
}

async function fill(file: string, manifest: Manifest, target: Target): Promise<void> {
  for await (const { name, chunks } of streamsOf(entriesOf(file))) {
    const [kind = '', ...rest] = name.split('/');
    const table = rest.join('/');
    if (kind === 'postgresql') await fillPostgresTable(target.postgres, find(manifest.postgresql, table), chunks);
    if (kind === 'clickhouse') await fillClickHouseTable(target.clickhouse, find(manifest.clickhouse, table), chunks);
    if (kind === 'uploads') await writeUpload(target.uploads, table, chunks);
  }
}

async function writeUpload(directory: string, name: string, chunks: AsyncIterable<Buffer>): Promise<void> {
  const path = resolve(directory, name);
  if (!path.startsWith(directory + sep)) throw new Error(`The backup holds a file that is not an upload: ${name}`);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  await pipeline(Readable.from(chunks), createWriteStream(path, { mode: 0o600 }));
}

async function checkCounts(end: BackupEnd, { postgres, clickhouse }: Target): Promise<void> {
  for (const [name, expected] of Object.entries(end.rows)) {
    const table = name.slice(name.indexOf('/') + 1);
    const found = name.startsWith('postgresql/')
      ? Number((await postgres.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n)
      : await countClickHouseRows(clickhouse, table);
    if (found !== expected) throw new Error(`${table} should have ${expected} rows and has ${found}: restore again.`);
  }
}

function find<Table extends { name: string }>(tables: Table[], name: string): Table {
  const table = tables.find((candidate) => candidate.name === name);
  if (table === undefined) throw new Error(`The backup holds rows of ${name}, which it does not list.`);
  return table;
}

function entriesOf(file: string): AsyncGenerator<ArchiveEntry> {
  const unzip = createGunzip();
  createReadStream(file)
    .on('error', (error) => unzip.destroy(error))
    .pipe(unzip);
  return readArchive(unzip);
}

interface NamedStream {
  name: string;
  chunks: AsyncGenerator<Buffer>;
}

/** Joins the numbered pieces of each stream. What of a stream was not read is passed over. */
async function* streamsOf(entries: AsyncGenerator<ArchiveEntry>): AsyncGenerator<NamedStream> {
  let next = await entries.next();
  async function* pieces(stem: string): AsyncGenerator<Buffer> {
    while (!next.done && stemOf(next.value.name) === stem) {
      yield next.value.body;
      next = await entries.next();
    }
  }
  while (!next.done) {
    const name = stemOf(next.value.name);
    yield { name, chunks: pieces(name) };
    while (!next.done && stemOf(next.value.name) === name) next = await entries.next();
  }
}

function stemOf(name: string): string {
  return name.replace(/\/\d{6}$/, '');
}
