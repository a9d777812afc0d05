import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateEvents } from '@/lib/data/events/migrate';
import { migrateAll } from '@/lib/data/migrate';
import { launchServers } from '@/lib/local/launch';

/** Both embedded servers, once per run, in a data directory that goes when the run ends. */
export default async function setup(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dramatis-tests-'));
  const servers = await launchServers({ dataDir, external: {}, onProgress: () => undefined });
  const { databaseUrl, clickhouseUrl } = servers;
  await migrateAll({ databaseUrl, clickhouseUrl });
  // Histories of all months in a database of their own: a deletion among the other tests would go through every part of them.
  const trials = new URL(clickhouseUrl);
  trials.pathname = '/trials';
  await migrateEvents(trials.href);
  // Test workers inherit these when they start.
  process.env.DATABASE_URL = databaseUrl;
  process.env.CLICKHOUSE_URL = clickhouseUrl;
  process.env.CLICKHOUSE_TRIALS_URL = trials.href;
  process.env.DRAMATIS_DATA_DIR = dataDir;
  return async () => {
    await servers.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
