import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type ChildOptions, ClickHouseState } from '@/lib/local/clickhouse/child-options';
import type { DataDirectory } from '@/lib/local/data-directory';
import { isRunning } from '@/lib/local/process-identity';
import { readState } from '@/lib/local/state-file';
import { waitUntil } from '@/lib/local/wait-until';

const startTimeoutMs = 60_000;
const gigabyte = 1024 ** 3;
const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

export interface ClickHouseOptions {
  maxServerMemoryBytes?: number | undefined;
  /** The database directory that the child stops too when every launcher was killed. */
  postgresDirectory?: string | undefined;
}

/** The address of the child that runs on this directory, or undefined when none answers. */
export async function findClickHouse(directory: DataDirectory): Promise<string | undefined> {
  const state = stateOf(directory);
  if (state === undefined || !isRunning(state)) return undefined;
  const url = urlOf(state);
  return (await answers(state)) ? url : undefined;
}

/** Starts the child, on the port and token of the last time where it can. Throws with the reason when it cannot start. */
export async function startClickHouse(directory: DataDirectory, options: ClickHouseOptions): Promise<string> {
  const known = stateOf(directory);
  if (known && isRunning(known)) await endProcess(known);
  const first = await launch(directory, options, known);
  if (first.started || known === undefined || !first.portTaken) return first.url();
  // Somebody else has the old port: a new one is better than none.
  return (await launch(directory, options, { ...known, port: 0 })).url();
}

export async function stopClickHouse(directory: DataDirectory): Promise<void> {
  const state = stateOf(directory);
  if (state && isRunning(state)) await endProcess(state);
}

export function isClickHouseAlive(directory: DataDirectory): boolean {
  const state = stateOf(directory);
  return state !== undefined && isRunning(state);
}

interface Launch {
  started: boolean;
  portTaken: boolean;
  url(): string;
}

async function launch(
  directory: DataDirectory,
  options: ClickHouseOptions,
  known: ClickHouseState | undefined,
): Promise<Launch> {
  const logPath = join(directory.logs, 'clickhouse.log');
  const logStart = sizeOf(logPath);
  const child = spawnChild(logPath, {
    dataDirectory: directory.clickhouse,
    runDirectory: directory.run,
    postgresDirectory: options.postgresDirectory,
    port: known?.port ?? 0,
    token: known?.token ?? randomBytes(24).toString('base64url'),
    maxServerMemoryBytes: options.maxServerMemoryBytes ?? defaultMemory(),
  });
  let exitCode: number | null | undefined;
  child.once('exit', (code) => {
    exitCode = code;
  });
  child.unref();
  const isUp = () => stateOf(directory)?.pid === child.pid && isClickHouseAlive(directory);
  await waitUntil(() => exitCode !== undefined || isUp(), { timeoutMs: startTimeoutMs, everyMs: 15 });
  return {
    started: isUp(),
    portTaken: exitCode === 3,
    url: () => {
      const state = stateOf(directory);
      if (state && isUp()) return urlOf(state);
      throw new Error(whyNot(readFileSync(logPath, 'utf8').slice(logStart), logPath));
    },
  };
}

function spawnChild(logPath: string, options: ChildOptions) {
  const log = openSync(logPath, 'a', 0o600);
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const entry = join(projectRoot, 'lib/local/clickhouse/child.ts');
  try {
    return spawn(process.execPath, ['--import', loader, entry, JSON.stringify(options)], {
      cwd: projectRoot,
      detached: true,
      stdio: ['ignore', log, log],
      // Each running query holds one thread of the pool, and files need some too.
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        TMPDIR: process.env.TMPDIR,
        NODE_ENV: 'production',
        UV_THREADPOOL_SIZE: '64',
      },
    });
  } finally {
    closeSync(log);
  }
}

function whyNot(log: string, logPath: string): string {
  if (/Cannot lock file|already locked|Another server instance|is locked by/i.test(log)) {
    return 'ClickHouse cannot start: another process uses the same data directory. Stop it, or choose another directory with DRAMATIS_DATA_DIR.';
  }
  if (/Cannot find module '@chdb|ERR_DLOPEN_FAILED|GLIBC|no native/i.test(log)) {
    return 'The embedded ClickHouse does not run on this system (it needs glibc Linux or macOS). Set CLICKHOUSE_URL to a ClickHouse server instead.';
  }
  const reason = log.trim().split('\n').slice(-3).join(' ').slice(0, 500);
  return `The embedded ClickHouse did not start: ${reason || 'no answer within a minute'}. Its log is ${logPath}.`;
}

async function endProcess(state: ClickHouseState): Promise<void> {
  process.kill(state.pid, 'SIGTERM');
  if (await waitUntil(() => !isRunning(state), { timeoutMs: 10_000, everyMs: 20 })) return;
  process.kill(state.pid, 'SIGKILL');
  await waitUntil(() => !isRunning(state), { timeoutMs: 5_000, everyMs: 20 });
}

/** A ping passes no queue, so a busy server is not taken for a dead one. */
async function answers(state: ClickHouseState): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${state.port}/ping`, { signal: AbortSignal.timeout(15_000) });
    await response.arrayBuffer();
    return response.headers.get('x-dramatis-process') === String(state.pid);
  } catch {
    return false;
  }
}

/** 40% of the machine, at least 1 GB and at most 8: a share that leaves room for the web process and PostgreSQL. */
function defaultMemory(): number {
  return Math.floor(Math.max(gigabyte, Math.min(8 * gigabyte, totalmem() * 0.4)));
}

function stateOf(directory: DataDirectory): ClickHouseState | undefined {
  return readState(join(directory.run, 'clickhouse.json'), ClickHouseState);
}

function urlOf(state: ClickHouseState): string {
  return `http://dramatis:${state.token}@127.0.0.1:${state.port}/dramatis`;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
