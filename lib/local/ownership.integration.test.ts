import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { ClickHouseState } from '@/lib/local/clickhouse/child-options';
import { startClickHouse } from '@/lib/local/clickhouse/launch-clickhouse';
import { openDataDirectory } from '@/lib/local/data-directory';
import { findPostgres, startPostgres } from '@/lib/local/postgres/launch-postgres';
import { findPostmaster, stopPostmasterAndWait } from '@/lib/local/postgres/postmaster';
import { otherUser } from '@/lib/local/postgres/run-as';
import { socketDirectory } from '@/lib/local/postgres/socket-directory';
import { identify, isRunning } from '@/lib/local/process-identity';
import { dataDirectoryForATest, serversForATest } from '@/lib/local/servers-for-a-test';
import { waitUntil } from '@/lib/local/wait-until';

const patience = { timeoutMs: 60_000, everyMs: 50 };

function withServers(dataDir: string, script: string) {
  return {
    command: process.execPath,
    args: ['--import', 'tsx', 'lib/local/with-servers.ts', '--', process.execPath, '-e', script],
    env: { NODE_ENV: 'test', PATH: process.env.PATH, DRAMATIS_DATA_DIR: dataDir } as const,
  };
}

function clickhouseProcess(dataDir: string): ClickHouseState {
  return ClickHouseState.parse(JSON.parse(readFileSync(join(dataDir, 'run', 'clickhouse.json'), 'utf8')));
}

it('lets one of two starts at the same time own the servers and the other adopt them', async () => {
  const dataDir = dataDirectoryForATest();
  // Each stays until both are there.
  const script = (mine: string, other: string) =>
    `const fs = require('fs'); fs.writeFileSync('${dataDir}/${mine}', '');
     console.log(process.env.DATABASE_URL, process.env.CLICKHOUSE_URL);
     const wait = setInterval(() => fs.existsSync('${dataDir}/${other}') && clearInterval(wait), 20);`;
  const run = (mine: string, other: string) => {
    const { command, args, env } = withServers(dataDir, script(mine, other));
    return promisify(execFile)(command, args, { env });
  };
  const [left, right] = await Promise.all([run('left', 'right'), run('right', 'left')]);
  expect(left.stdout).toBe(right.stdout);
  expect(left.stdout).toContain('postgresql://');
  const starts = `${left.stderr}${right.stderr}`.match(/^Starting /gm);
  expect(starts).toHaveLength(2);
  expect(isRunning(clickhouseProcess(dataDir))).toBe(false);
  rmSync(dataDir, { recursive: true });
});

it('leaves the servers to the others when one of several users goes', async () => {
  const first = await serversForATest();
  const second = await serversForATest(first.dataDir);
  await first.stop();
  expect(isRunning(clickhouseProcess(first.dataDir))).toBe(true);
  await second[Symbol.asyncDispose]();
  expect(existsSync(first.dataDir)).toBe(false);
});

it('says why not when another ClickHouse has the same data', async () => {
  await using servers = await serversForATest();
  const directory = openDataDirectory(servers.dataDir);
  const stranger = { ...directory, run: join(servers.dataDir, 'other-run') };
  mkdirSync(stranger.run, { mode: 0o700 });
  await expect(startClickHouse(stranger, {})).rejects.toThrow('another process uses the same data directory');
  expect(isRunning(clickhouseProcess(servers.dataDir))).toBe(true);
});

it('ends both servers by themselves when their launcher was killed and nobody follows', async () => {
  const dataDir = dataDirectoryForATest();
  const { command, args, env } = withServers(dataDir, 'console.log("up"); setInterval(() => 0, 1000)');
  const launcher = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  await once(launcher.stdout, 'data');
  const clickhouse = clickhouseProcess(dataDir);
  const postgres = findPostmaster(join(dataDir, 'postgres'));
  expect(launcher.pid && identify(launcher.pid)).toBeDefined();
  process.kill(-Number(launcher.pid), 'SIGKILL');
  const bothGone = () => !isRunning(clickhouse) && postgres !== undefined && !isRunning(postgres);
  expect(await waitUntil(bothGone, patience)).toBe(true);
  rmSync(dataDir, { recursive: true });
});

it.runIf(process.getuid?.() === 0 && otherUser() !== undefined)(
  'runs PostgreSQL as another user where root may not have a namespace of its own',
  async () => {
    const directory = openDataDirectory(dataDirectoryForATest());
    const url = await startPostgres(directory, otherUser());
    const db = new Client({ connectionString: url });
    await db.connect();
    expect((await db.query('SELECT 1 AS n')).rows).toEqual([{ n: 1 }]);
    await db.end();
    expect(await findPostgres(directory)).toBe(url);
    expect(statSync(directory.postgres).uid).toBe(otherUser()?.uid);
    await stopPostmasterAndWait(directory.postgres);
    expect(await startPostgres(directory, otherUser())).toBe(url);
    await stopPostmasterAndWait(directory.postgres);
    rmSync(directory.root, { recursive: true });
  },
);

it('takes over a lock whose holder was killed', async () => {
  const dataDir = dataDirectoryForATest();
  const { run } = openDataDirectory(dataDir);
  writeFileSync(join(run, 'launch.lock'), JSON.stringify({ pid: process.pid, began: 'long ago' }));
  await using servers = await serversForATest(dataDir);
  expect(servers.databaseUrl).toContain('postgresql://');
});

it('closes the data directory to everybody else', async () => {
  await using servers = await serversForATest();
  const mode = (path: string) => statSync(join(servers.dataDir, path)).mode & 0o777;
  expect([mode('.'), mode('run'), mode('postgres'), mode('clickhouse')]).toEqual([0o700, 0o700, 0o700, 0o700]);
  expect(mode('run/clickhouse.json')).toBe(0o600);
});

it('puts the socket elsewhere, as private, when the path of the data is too long for one', () => {
  const dataDir = join(dataDirectoryForATest(), 'a'.repeat(100));
  const socket = socketDirectory(openDataDirectory(dataDir));
  expect(socket.length).toBeLessThan(80);
  expect(statSync(socket).mode & 0o777).toBe(0o700);
  expect(socketDirectory(openDataDirectory(dataDir))).toBe(socket);
  rmSync(join(dataDir, '..'), { recursive: true });
  rmSync(socket, { recursive: true });
});
