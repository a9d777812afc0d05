import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { ChildOptions } from '@/lib/local/clickhouse/child-options';
import { type Engine, openEngine } from '@/lib/local/clickhouse/engine';
import { createFront } from '@/lib/local/clickhouse/front';
import { QueryRunner } from '@/lib/local/clickhouse/run-query';
import { stopPostmaster } from '@/lib/local/postgres/postmaster';
import { thisProcess } from '@/lib/local/process-identity';
import { writeState } from '@/lib/local/state-file';
import { countUsers } from '@/lib/local/users-of-servers';
import { waitUntil } from '@/lib/local/wait-until';

// Entry of the child process: chDB on one data directory, behind the ClickHouse HTTP protocol on loopback.

const looksForUsersEveryMs = 2_000;
const aloneBeforeLeaving = 4;
const longestQuerySeconds = 300;

const options = ChildOptions.parse(JSON.parse(process.argv[2] ?? '{}'));
process.title = 'dramatis-clickhouse';
await serve();

async function serve(): Promise<void> {
  const scratchDirectory = join(options.runDirectory, 'clickhouse');
  rmSync(scratchDirectory, { recursive: true, force: true });
  mkdirSync(scratchDirectory, { recursive: true, mode: 0o700 });
  const engine = openEngine(options.dataDirectory, writeConfig(scratchDirectory));
  await engine.withSession((session) => session.run('CREATE DATABASE IF NOT EXISTS dramatis ENGINE = Atomic'));
  const runner = new QueryRunner(engine, scratchDirectory, {
    maxExecutionSeconds: longestQuerySeconds,
    maxMemoryBytes: Math.floor(options.maxServerMemoryBytes * 0.8),
  });
  const server = createFront({ runner, token: options.token, scratchDirectory });
  server.listen(options.port, '127.0.0.1', () => announce(server));
  server.once('error', (error) => {
    console.error('Cannot listen:', error.message);
    process.exit(3);
  });
  const leave = leaveOnce(engine, server);
  process.once('SIGTERM', leave);
  process.once('SIGINT', leave);
  leaveWhenAlone(leave);
}

function announce(server: Server): void {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The front has no port');
  writeState(join(options.runDirectory, 'clickhouse.json'), {
    ...thisProcess(),
    port: address.port,
    token: options.token,
  });
}

function leaveOnce(engine: Engine, server: Server): () => void {
  let leaving = false;
  return () => {
    if (leaving) return;
    leaving = true;
    leave(engine, server).catch((error) => {
      console.error('Leaving failed:', error);
      process.exit(1);
    });
  };
}

async function leave(engine: Engine, server: Server): Promise<void> {
  server.close();
  server.closeIdleConnections();
  await engine.withSession((session) => session.run("KILL QUERY WHERE query NOT LIKE 'KILL%' ASYNC"));
  await waitUntil(() => engine.idle(), { timeoutMs: 5_000, everyMs: 20 });
  if (engine.idle()) engine.close();
  process.exit(0);
}

/** The launchers may all have been killed. Nobody would ever stop the servers then, so they stop themselves. */
function leaveWhenAlone(leave: () => void): void {
  let alone = 0;
  setInterval(() => {
    alone = countUsers(options.runDirectory) === 0 ? alone + 1 : 0;
    if (alone < aloneBeforeLeaving) return;
    if (options.postgresDirectory) stopPostmaster(options.postgresDirectory);
    leave();
  }, looksForUsersEveryMs).unref();
}

/** An insert is acknowledged once its part is on disk; memory of the whole engine is capped below the machine's. */
function writeConfig(directory: string): string {
  const path = join(directory, 'config.xml');
  const config = `<clickhouse>
  <timezone>UTC</timezone>
  <logger><level>none</level></logger>
  <max_server_memory_usage>${options.maxServerMemoryBytes}</max_server_memory_usage>
  <merge_tree>
    <fsync_after_insert>1</fsync_after_insert>
    <fsync_part_directory>1</fsync_part_directory>
  </merge_tree>
</clickhouse>
`;
  writeFileSync(path, config, { mode: 0o600 });
  return path;
}
