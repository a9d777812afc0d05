import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { ClickHouseState } from '@/lib/local/clickhouse/child-options';
import { findPostmaster } from '@/lib/local/postgres/postmaster';
import { isRunning } from '@/lib/local/process-identity';
import { dataDirectoryForATest, serversForATest } from '@/lib/local/servers-for-a-test';
import { waitUntil } from '@/lib/local/wait-until';

const kills = 3;
const writesPerRound = 60;
const patience = { timeoutMs: 60_000, everyMs: 20 };

function clickhouseProcess(dataDir: string): ClickHouseState {
  return ClickHouseState.parse(JSON.parse(readFileSync(join(dataDir, 'run', 'clickhouse.json'), 'utf8')));
}

it('keeps every acknowledged write, once, when PostgreSQL is killed in the middle of writing', async () => {
  await using servers = await serversForATest();
  const acknowledged: number[] = [];
  let next = 0;
  await withDatabase(servers.databaseUrl, (db) => db.query('CREATE TABLE written (n int)'));
  for (let round = 0; round < kills; round += 1) {
    const killed = findPostmaster(join(servers.dataDir, 'postgres'));
    const target = next + writesPerRound;
    const failure = writeUntilItFails(servers.databaseUrl, async (db) => {
      if (next === target - writesPerRound / 2 && killed) process.kill(killed.pid, 'SIGKILL');
      const n = next++;
      await db.query('INSERT INTO written VALUES ($1)', [n]);
      acknowledged.push(n);
    });
    await expect(failure).rejects.toThrow();
    // The system takes a moment to bury it.
    expect(await waitUntil(() => !killed || !isRunning(killed), patience)).toBe(true);
    const isBack = () => withDatabase(servers.databaseUrl, () => Promise.resolve(true)).catch(() => false);
    expect(await waitUntil(isBack, patience)).toBe(true);
  }
  expect(acknowledged.length).toBeGreaterThan(0);
  const { rows } = await withDatabase(servers.databaseUrl, (db) =>
    db.query('SELECT n FROM written WHERE n = ANY($1) ORDER BY n', [acknowledged]),
  );
  expect(rows.map(({ n }) => n)).toEqual(acknowledged);
});

it('keeps every acknowledged block, once, when ClickHouse is killed in the middle of writing', async () => {
  await using servers = await serversForATest();
  const client = createClient({ url: servers.clickhouseUrl, log: { level: ClickHouseLogLevel.OFF } });
  await client.command({
    query: `CREATE TABLE written (block UInt32, n UInt32) ENGINE = MergeTree ORDER BY (block, n)
            SETTINGS non_replicated_deduplication_window = 1000`,
  });
  const rowsPerBlock = 500;
  const insert = (block: number) =>
    client.insert({
      table: 'written',
      values: Array.from({ length: rowsPerBlock }, (_, n) => ({ block, n })),
      format: 'JSONEachRow',
      clickhouse_settings: { insert_deduplication_token: `block-${block}` },
    });
  const blocks = kills * 20;
  const killAt = new Set(Array.from({ length: kills }, (_, i) => i * 20 + 10));
  for (let block = 0; block < blocks; block += 1) {
    if (killAt.has(block)) {
      // Sent before the kill, answered or not: the retry must not count it twice.
      const inFlight = insert(block).catch(() => 'unknown');
      process.kill(clickhouseProcess(servers.dataDir).pid, 'SIGKILL');
      await inFlight;
    }
    const acknowledge = () =>
      insert(block).then(
        () => true,
        () => false,
      );
    expect(await waitUntil(acknowledge, patience)).toBe(true);
  }
  const result = await client.query({
    query: 'SELECT toUInt32(count()) AS total, toUInt32(uniqExact(block, n)) AS distinct FROM written',
    format: 'JSONEachRow',
  });
  const expected = blocks * rowsPerBlock;
  expect(await result.json()).toEqual([{ total: expected, distinct: expected }]);
  await client.close();
});

it('comes back on the same address after a kill', async () => {
  await using servers = await serversForATest();
  const before = clickhouseProcess(servers.dataDir);
  process.kill(before.pid, 'SIGKILL');
  const client = createClient({ url: servers.clickhouseUrl, log: { level: ClickHouseLogLevel.OFF } });
  const isBack = async () => clickhouseProcess(servers.dataDir).pid !== before.pid && (await client.ping()).success;
  expect(await waitUntil(isBack, patience)).toBe(true);
  expect(clickhouseProcess(servers.dataDir)).toMatchObject({ port: before.port, token: before.token });
  await client.close();
});

it('goes on with the same data and addresses at the next start', async () => {
  const dataDir = dataDirectoryForATest();
  const first = await serversForATest(dataDir);
  await withDatabase(first.databaseUrl, (db) => db.query('CREATE TABLE kept AS SELECT 1 AS n'));
  await first.stop();
  expect(isRunning(clickhouseProcess(dataDir))).toBe(false);
  expect(findPostmaster(join(dataDir, 'postgres'))).toBeUndefined();
  await using second = await serversForATest(dataDir);
  expect(second.databaseUrl).toBe(first.databaseUrl);
  expect(second.clickhouseUrl).toBe(first.clickhouseUrl);
  const { rows } = await withDatabase(second.databaseUrl, (db) => db.query('SELECT n FROM kept'));
  expect(rows).toEqual([{ n: 1 }]);
});

async function writeUntilItFails(url: string, write: (db: Client) => Promise<unknown>): Promise<never> {
  return withDatabase(url, async (db) => {
    for (;;) await write(db);
  });
}

async function withDatabase<T>(url: string, work: (db: Client) => Promise<T>): Promise<T> {
  const db = new Client({ connectionString: url });
  db.on('error', () => undefined);
  await db.connect();
  try {
    return await work(db);
  } finally {
    await db.end().catch(() => undefined);
  }
}
