import { join } from 'node:path';
import {
  type ClickHouseOptions,
  findClickHouse,
  isClickHouseAlive,
  startClickHouse,
  stopClickHouse,
} from '@/lib/local/clickhouse/launch-clickhouse';
import { type DataDirectory, openDataDirectory } from '@/lib/local/data-directory';
import { underLock } from '@/lib/local/lock-file';
import { findPostgres, isPostgresAlive, startPostgres } from '@/lib/local/postgres/launch-postgres';
import { stopPostmasterAndWait } from '@/lib/local/postgres/postmaster';
import { countUsers, registerUser } from '@/lib/local/users-of-servers';

const lockTimeoutMs = 120_000;
const watchEveryMs = 300;

export interface LaunchOptions {
  dataDir: string;
  onProgress: (message: string) => void;
  /** Servers that run elsewhere. By default DATABASE_URL and CLICKHOUSE_URL; an empty object embeds both. */
  external?: { databaseUrl?: string | undefined; clickhouseUrl?: string | undefined };
  maxClickHouseMemoryBytes?: number;
}

export interface Servers {
  databaseUrl: string;
  clickhouseUrl: string;
  /** Stops the servers, unless somebody else uses them too. */
  stop(): Promise<void>;
}

/**
 * Starts both embedded servers on a data directory, or adopts those that run on it already, and starts them again on the
 * same addresses when they die. Throws with a clear sentence when one cannot start.
 */
export async function launchServers(options: LaunchOptions): Promise<Servers> {
  const external = options.external ?? externalServers();
  if (external.databaseUrl && external.clickhouseUrl) {
    return { databaseUrl: external.databaseUrl, clickhouseUrl: external.clickhouseUrl, stop: async () => undefined };
  }
  const directory = openDataDirectory(options.dataDir);
  const servers = serversOn(directory, external, options);
  const leave = registerUser(directory.run);
  try {
    const addresses = await underLaunchLock(directory, () => bringUp(servers, options.onProgress));
    const watch = keepUp(directory, servers, options.onProgress);
    return { ...addresses, stop: () => stopServers(directory, servers, { watch, leave }) };
  } catch (error) {
    leave();
    throw error;
  }
}

interface Server {
  name: string;
  find(): Promise<string | undefined>;
  start(): Promise<string>;
  isAlive(): boolean;
  stop(): Promise<void>;
}

interface Pair {
  postgres: Server;
  clickhouse: Server;
}

function serversOn(
  directory: DataDirectory,
  external: NonNullable<LaunchOptions['external']>,
  options: LaunchOptions,
): Pair {
  const clickhouse: ClickHouseOptions = {
    maxServerMemoryBytes: options.maxClickHouseMemoryBytes,
    postgresDirectory: external.databaseUrl ? undefined : directory.postgres,
  };
  return {
    postgres: external.databaseUrl
      ? elsewhere('PostgreSQL', external.databaseUrl)
      : {
          name: 'PostgreSQL',
          find: () => findPostgres(directory),
          start: () => startPostgres(directory),
          isAlive: () => isPostgresAlive(directory),
          stop: () => stopPostmasterAndWait(directory.postgres),
        },
    clickhouse: external.clickhouseUrl
      ? elsewhere('ClickHouse', external.clickhouseUrl)
      : {
          name: 'ClickHouse',
          find: () => findClickHouse(directory),
          start: () => startClickHouse(directory, clickhouse),
          isAlive: () => isClickHouseAlive(directory),
          stop: () => stopClickHouse(directory),
        },
  };
}

function elsewhere(name: string, url: string): Server {
  return {
    name,
    find: async () => url,
    start: async () => url,
    isAlive: () => true,
    stop: async () => undefined,
  };
}

async function bringUp(servers: Pair, onProgress: (message: string) => void) {
  const [databaseUrl, clickhouseUrl] = await Promise.all([
    findOrStart(servers.postgres, onProgress),
    findOrStart(servers.clickhouse, onProgress),
  ]);
  return { databaseUrl, clickhouseUrl };
}

async function findOrStart(server: Server, onProgress: (message: string) => void): Promise<string> {
  const running = await server.find();
  if (running !== undefined) return running;
  onProgress(`Starting ${server.name} …`);
  const url = await server.start();
  onProgress(`${server.name} is up.`);
  return url;
}

/** Every launcher watches, so the servers outlive the one that started them. */
function keepUp(directory: DataDirectory, servers: Pair, onProgress: (message: string) => void) {
  let restarting: Promise<unknown> = Promise.resolve();
  let busy = false;
  const restart = async () => {
    try {
      await underLaunchLock(directory, () => bringUp(servers, onProgress));
    } catch (error) {
      onProgress(error instanceof Error ? error.message : String(error));
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => {
    if (busy || (servers.postgres.isAlive() && servers.clickhouse.isAlive())) return;
    busy = true;
    restarting = restart();
  }, watchEveryMs);
  timer.unref();
  return {
    end: async () => {
      clearInterval(timer);
      await restarting;
    },
  };
}

async function stopServers(
  directory: DataDirectory,
  servers: Pair,
  { watch, leave }: { watch: { end(): Promise<void> }; leave: () => void },
): Promise<void> {
  await watch.end();
  await underLaunchLock(directory, async () => {
    leave();
    if (countUsers(directory.run) > 0) return;
    await Promise.all([servers.postgres.stop(), servers.clickhouse.stop()]);
  });
}

function underLaunchLock<T>(directory: DataDirectory, work: () => Promise<T>): Promise<T> {
  return underLock(join(directory.run, 'launch.lock'), lockTimeoutMs, work);
}

function externalServers() {
  return { databaseUrl: process.env.DATABASE_URL, clickhouseUrl: process.env.CLICKHOUSE_URL };
}
