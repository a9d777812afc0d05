import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { Client } from 'pg';
import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateAll } from '@/lib/data/migrate';
import { checkBackup, restoreBackup } from '@/lib/local/backup/restore-backup';
import { takeBackup } from '@/lib/local/backup/take-backup';
import { serversForATest, type TestServers } from '@/lib/local/servers-for-a-test';

const folder = mkdtempSync(join(tmpdir(), 'dramatis-backups-'));
const upload = 'uploads/0a3c/rows.csv';
const awkward = `tab\t, line\n, back\\slash, 'quote', \\N, ünïcode 😀`;

afterAll(() => rmSync(folder, { recursive: true }));

/** Both stores migrated, with a table each that tests may fill as they like. */
async function migratedServers(): Promise<TestServers> {
  const servers = await serversForATest();
  await migrateAll(servers);
  await withStores(servers, async ({ db, events }) => {
    await db.query(
      'CREATE TABLE "Odd Pairs" (n int PRIMARY KEY, "Note" text, twice int GENERATED ALWAYS AS (n * 2) STORED)',
    );
    await db.query(
      'CREATE TABLE children (id serial PRIMARY KEY, pair int REFERENCES "Odd Pairs", at timestamptz, doc jsonb)',
    );
    await events.command({
      query: `CREATE TABLE pairs (n UInt32, texts Map(String, String), ts DateTime64(3), seen Nullable(Int64))
              ENGINE = MergeTree PARTITION BY intDiv(n, 1000) ORDER BY n`,
    });
  });
  return servers;
}

/** One change to both stores, under the lock that every writer of events shares. */
async function writePair({ db, events }: Stores, n: number): Promise<void> {
  await db.query('BEGIN');
  await db.query('SELECT pg_advisory_xact_lock_shared(72707370)');
  await db.query('INSERT INTO "Odd Pairs" (n, "Note") VALUES ($1, $2)', [n, awkward]);
  await events.insert({
    table: 'pairs',
    values: [{ n, texts: { [awkward]: 'x' }, ts: '2024-02-29 12:00:00.123', seen: n % 2 ? null : '-9007199254740993' }],
    format: 'JSONEachRow',
  });
  await db.query('COMMIT');
}

it('brings everything back after the data directory was deleted, as of one moment of a store that was written to', async () => {
  const file = join(folder, 'moving.tar.gz');
  let written = 0;
  {
    await using servers = await migratedServers();
    mkdirSync(dirname(join(servers.dataDir, upload)), { recursive: true });
    writeFileSync(join(servers.dataDir, upload), 'a,b\n'.repeat(2_000_000));
    await withStores(servers, async (stores) => {
      while (written < 40) await writePair(stores, written++);
      await stores.events.command({
        query: 'INSERT INTO pairs SELECT 1000000 + number, map(), now64(3), number FROM numbers(200000)',
        clickhouse_settings: { max_partitions_per_insert_block: '0' },
      });
      await stores.db.query(
        `INSERT INTO children (pair, at, doc) VALUES (7, now(), '{"a": [1, null]}'), (null, null, null)`,
      );
      await leaveJob(servers.databaseUrl);
      let stop = false;
      const writing = (async () => {
        while (!stop) await writePair(stores, written++);
      })();
      await takeBackup({ ...servers, file }).finally(() => {
        stop = true;
        return writing;
      });
    });
  }
  await using fresh = await migratedServers();
  await restoreBackup({ ...fresh, file, force: false });
  await withStores(fresh, async ({ db, events }) => {
    const kept = await db.query<{ n: number; Note: string; twice: number }>('SELECT * FROM "Odd Pairs" ORDER BY n');
    const result = await events.query({
      query: 'SELECT n, texts, toString(ts) AS ts, toString(seen) AS seen FROM pairs WHERE n < 1000000 ORDER BY n',
      format: 'JSONEachRow',
    });
    const mirrored = await result.json<{ n: number; texts: Record<string, string>; ts: string; seen: string | null }>();
    expect(mirrored.map(({ n }) => n)).toEqual(kept.rows.map(({ n }) => n));
    expect(kept.rows.length).toBeGreaterThanOrEqual(40);
    expect(kept.rows.length).toBeLessThanOrEqual(written);
    expect(kept.rows[3]).toEqual({ n: 3, Note: awkward, twice: 6 });
    expect(mirrored[4]).toEqual({
      n: 4,
      texts: { [awkward]: 'x' },
      ts: '2024-02-29 12:00:00.123',
      seen: '-9007199254740993',
    });
    const children = await db.query('SELECT pair, doc FROM children ORDER BY id');
    expect(children.rows).toEqual([
      { pair: 7, doc: { a: [1, null] } },
      { pair: null, doc: null },
    ]);
    await db.query('INSERT INTO children (pair) VALUES (1)');
    const jobs = await db.query("SELECT data FROM pgboss.job WHERE name = 'waiting'");
    expect(jobs.rows).toEqual([{ data: { import: 1 } }]);
  });
  expect(readFileSync(join(fresh.dataDir, upload), 'utf8')).toBe('a,b\n'.repeat(2_000_000));
});

describe('a backup', () => {
  let servers: TestServers;

  beforeAll(async () => {
    servers = await migratedServers();
  });

  afterAll(() => servers[Symbol.asyncDispose]());

  it('leaves nothing of itself in the stores', async () => {
    await takeBackup({ ...servers, file: join(folder, 'tidy.tar.gz') });
    await withStores(servers, async ({ db, events }) => {
      const result = await events.query({ query: 'SHOW DATABASES', format: 'JSONEachRow' });
      const names = (await result.json<{ name: string }>()).map(({ name }) => name);
      expect(names.filter((name) => name.includes('backup'))).toEqual([]);
      const locks = await db.query("SELECT 1 FROM pg_locks WHERE locktype = 'advisory'");
      expect(locks.rowCount).toBe(0);
    });
    expect(statSync(join(folder, 'tidy.tar.gz')).mode & 0o777).toBe(0o600);
  });

  it('refuses to restore over data, unless told to replace it', async () => {
    const file = join(folder, 'over.tar.gz');
    await withStores(servers, (stores) => writePair(stores, 1));
    await takeBackup({ ...servers, file });
    await withStores(servers, (stores) => writePair(stores, 2));
    await expect(restoreBackup({ ...servers, file, force: false })).rejects.toThrow('There is data already');
    await restoreBackup({ ...servers, file, force: true });
    await withStores(servers, async ({ db }) => {
      expect((await db.query('SELECT n FROM "Odd Pairs"')).rows).toEqual([{ n: 1 }]);
    });
  });

  it('refuses a file that is cut off before it touches anything', async () => {
    const file = join(folder, 'cut.tar.gz');
    await takeBackup({ ...servers, file });
    await withStores(servers, (stores) => writePair(stores, 3));
    truncateSync(file, statSync(file).size - 200);
    await expect(restoreBackup({ ...servers, file, force: true })).rejects.toThrow();
    await withStores(servers, async ({ db }) => {
      expect((await db.query('SELECT n FROM "Odd Pairs" WHERE n = 3')).rows).toEqual([{ n: 3 }]);
    });
  });

  it.runIf(existsSync('/dev/full'))('onto a full disk ends with the reason and leaves nothing behind', async () => {
    const file = join(folder, 'full.tar.gz');
    symlinkSync('/dev/full', `${file}.unfinished`);
    await expect(takeBackup({ ...servers, file })).rejects.toThrow('the disk is full.');
    await expectNothingLeft(file);
  });

  it('into a folder that is not there ends with the reason and leaves nothing behind', async () => {
    const file = join(folder, 'nowhere', 'backup.tar.gz');
    await expect(takeBackup({ ...servers, file })).rejects.toThrow('there is no such file or folder.');
    await expectNothingLeft(file);
  });

  async function expectNothingLeft(file: string): Promise<void> {
    expect([file, `${file}.unfinished`].map((path) => existsSync(path))).toEqual([false, false]);
    await withStores(servers, async ({ db, events }) => {
      expect((await db.query("SELECT 1 FROM pg_locks WHERE locktype = 'advisory'")).rowCount).toBe(0);
      const result = await events.query({ query: 'SHOW DATABASES', format: 'JSONEachRow' });
      const names = (await result.json<{ name: string }>()).map(({ name }) => name);
      expect(names.filter((name) => name.includes('backup'))).toEqual([]);
    });
  }

  it('that is none, or not there, is refused in words', async () => {
    const file = join(folder, 'letter.tar.gz');
    writeFileSync(file, 'Dear Dramatis');
    await expect(checkBackup(file)).rejects.toThrow(/letter\.tar\.gz cannot be read as a backup of Dramatis/);
    await expect(checkBackup(join(folder, 'gone'))).rejects.toThrow('there is no such file or folder.');
  });

  it('is an ordinary tar file that says what it holds', async () => {
    const file = join(folder, 'plain.tar.gz');
    await takeBackup({ ...servers, file });
    const names = execFileSync('tar', ['tzf', file], { encoding: 'utf8' }).trim().split('\n');
    expect(names[0]).toBe('manifest.json');
    expect(names.at(-1)).toBe('end.json');
    expect(names).toContain('postgresql/public.users/000001');
    expect(names).toContain('clickhouse/events/000001');
    const { end } = await checkBackup(file);
    expect(end.rows['clickhouse/events']).toBe(0);
  });
});

/** A job in a queue that no migration makes. */
async function leaveJob(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: databaseUrl, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.createQueue('waiting');
  await boss.send('waiting', { import: 1 });
  await boss.stop();
}

interface Stores {
  db: Client;
  events: ReturnType<typeof createClient>;
}

async function withStores(servers: TestServers, work: (stores: Stores) => Promise<void>): Promise<void> {
  const db = new Client({ connectionString: servers.databaseUrl });
  await db.connect();
  const events = createClient({ url: servers.clickhouseUrl, log: { level: ClickHouseLogLevel.OFF } });
  try {
    await work({ db, events });
  } finally {
    await db.end();
    await events.close();
  }
}
