import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { z } from 'zod';
import type { DataDirectory } from '@/lib/local/data-directory';
import { postgresBinaries } from '@/lib/local/postgres/binaries';
import { findPostmaster } from '@/lib/local/postgres/postmaster';
import { chooseRunAs, handOver, type RunAs } from '@/lib/local/postgres/run-as';
import { socketDirectory } from '@/lib/local/postgres/socket-directory';
import { readState, writeState } from '@/lib/local/state-file';
import { waitUntil } from '@/lib/local/wait-until';

/** Where a running PostgreSQL listens. */
const PostgresState = z.object({ socket: z.string() });

const owner = 'dramatis';
const recoveryTimeoutMs = 60_000;
const restartEveryMs = 250;

/** The address of the PostgreSQL that runs on this directory, or undefined when none answers. */
export async function findPostgres(directory: DataDirectory): Promise<string | undefined> {
  const known = readState(stateFile(directory), PostgresState);
  if (known === undefined || !isPostgresAlive(directory)) return undefined;
  const url = urlOf(known.socket, owner);
  return (await answers(url)) ? url : undefined;
}

export function isPostgresAlive(directory: DataDirectory): boolean {
  return findPostmaster(directory.postgres) !== undefined;
}

/** Starts PostgreSQL, creating the cluster the first time. Throws with the reason when it cannot start. */
export async function startPostgres(directory: DataDirectory, runAs: RunAs = chooseRunAs()): Promise<string> {
  const socket = socketDirectory(directory, runAs.kind === 'other_user' ? runAs.uid : undefined);
  await createCluster(directory, runAs);
  handOver(runAs, directory.postgres, postgresBinaries().postgres);
  writeState(stateFile(directory), { socket });
  await bringUp(directory, socket, runAs);
  await createDatabase(socket);
  return urlOf(socket, owner);
}

/** Built aside and renamed, so that a cluster is either whole or not there, whenever the power goes. */
async function createCluster(directory: DataDirectory, runAs: RunAs): Promise<void> {
  if (existsSync(join(directory.postgres, 'PG_VERSION'))) return;
  sweepUnfinished(directory);
  const { initdb } = postgresBinaries();
  const draft = `${directory.postgres}-new-${randomUUID().slice(0, 8)}`;
  mkdirSync(draft, { mode: 0o700 });
  handOver(runAs, draft, initdb);
  const args = ['-D', draft, '-U', owner, '-A', 'trust', '-E', 'UTF8'];
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const log = join(directory.logs, 'postgres.log');
  const exitCode = await exitOf(spawnAs(runAs, [initdb, ...args, ...locale], log));
  if (exitCode !== 0) throw new Error(`PostgreSQL could not create its cluster: ${lastLines(log)}`);
  renameSync(draft, directory.postgres);
}

function sweepUnfinished(directory: DataDirectory): void {
  for (const name of readdirSync(directory.root)) {
    if (name.startsWith('postgres-new-')) rmSync(join(directory.root, name), { recursive: true, force: true });
  }
}

/** After a kill, workers of the old server may hold its memory for a moment, so a refused start is tried again. */
async function bringUp(directory: DataDirectory, socket: string, runAs: RunAs): Promise<void> {
  const log = join(directory.logs, 'postgres.log');
  const logStart = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  const end = performance.now() + recoveryTimeoutMs;
  while (!(await comesUp(directory, socket, runAs))) {
    if (performance.now() > end) throw new Error(whyNot(readFileSync(log, 'utf8').slice(logStart), log));
    await new Promise((resolve) => setTimeout(resolve, restartEveryMs));
  }
}

/** One attempt: false when the server ended instead of answering. One that runs already, perhaps recovering, is awaited. */
async function comesUp(directory: DataDirectory, socket: string, runAs: RunAs): Promise<boolean> {
  let exited = false;
  if (!isPostgresAlive(directory)) {
    const server = spawnAs(runAs, serverCommand(directory, socket), join(directory.logs, 'postgres.log'));
    void exitOf(server).then(() => {
      exited = true;
    });
    server.unref();
  }
  const url = urlOf(socket, 'postgres');
  const answered = () => exited || answers(url);
  const inTime = await waitUntil(answered, { timeoutMs: recoveryTimeoutMs, everyMs: 20 });
  if (inTime) return !exited;
  throw new Error(
    `A PostgreSQL runs on ${directory.postgres} and does not answer at its socket. Another machine or container may use the same directory: stop that, or choose another with DRAMATIS_DATA_DIR.`,
  );
}

function serverCommand(directory: DataDirectory, socket: string): string[] {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    max_connections: '100',
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return [postgresBinaries().postgres, '-D', directory.postgres, '-p', '5432', ...options];
}

function spawnAs(runAs: RunAs, command: string[], logPath: string): ChildProcess {
  const [program = '', ...args] = runAs.kind === 'user_namespace' ? [...runAs.prefix, ...command] : command;
  const log = openSync(logPath, 'a', 0o600);
  try {
    return spawn(program, args, {
      cwd: '/',
      detached: true,
      stdio: ['ignore', log, log],
      env: { NODE_ENV: 'production', PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      ...(runAs.kind === 'other_user' ? { uid: runAs.uid, gid: runAs.gid } : {}),
    });
  } finally {
    closeSync(log);
  }
}

function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 128));
  });
}

async function createDatabase(socket: string): Promise<void> {
  await withClient(urlOf(socket, 'postgres'), async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [owner]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${owner}`);
  });
}

async function answers(url: string): Promise<boolean> {
  try {
    await withClient(url, (client) => client.query('SELECT 1'));
    return true;
  } catch {
    return false;
  }
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A server that dies under an idle client is reported here; the query in hand fails by itself.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function stateFile(directory: DataDirectory): string {
  return join(directory.run, 'postgres.json');
}

function urlOf(socket: string, database: string): string {
  return `postgresql://${owner}@localhost/${database}?host=${encodeURIComponent(socket)}`;
}

function whyNot(log: string, logPath: string): string {
  if (/incompatible with server|was initialized by PostgreSQL version/i.test(log)) {
    return `The data directory was made by another version of PostgreSQL. Start the Dramatis that made it, back up, and restore into this one. The log is ${logPath}.`;
  }
  if (/No space left on device/i.test(log)) return 'PostgreSQL cannot start: the disk is full.';
  return `PostgreSQL did not start: ${log.trim().split('\n').slice(-3).join(' ')} The log is ${logPath}.`;
}

function lastLines(path: string): string {
  return readFileSync(path, 'utf8').trim().split('\n').slice(-3).join(' ');
}
