import { cpus, loadavg, release, totalmem, type } from 'node:os';
import type { DuckDb } from './duckdb';
import type { Stand } from './stand';

/** What the numbers were measured on, and how busy it was with other work. */
export async function machineFacts({ db, events }: Stand, duckdb: DuckDb): Promise<Record<string, string>> {
  const [postgres] = await db.$queryRaw<{ version: string }[]>`SHOW server_version`;
  const { version } = await events.ping();
  return {
    processor: `${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores`,
    memory: `${Math.round(totalmem() / 1024 ** 3)} GB`,
    system: `${type()} ${release()}`,
    load: loadNow(),
    versions: `Node ${process.versions.node}, PostgreSQL ${Object.values(postgres ?? {})[0]}, ClickHouse ${version}, DuckDB ${await duckdb.version()}`,
  };
}

/** Above the number of cores others were waiting, and so were we. */
export const loadNow = (): string =>
  loadavg()
    .map((load) => load.toFixed(1))
    .join(' ');
