import { fork } from 'node:child_process';
import { join } from 'node:path';
import { type DuckDb, quoted } from './duckdb';
import { ImportRun } from './import-run';
import type { Part } from './measurement';
import { orderRows, ordersFile } from './orders-file';
import { timed } from './quantile';
import { newWorkspace, type Stand, say } from './stand';

const goalSeconds = 20;
const goalMegabytes = 300;

/** A file through the product's own use cases and queue, in a process of its own, beside DuckDB's reader. */
export async function benchImport(stand: Stand, duckdb: DuckDb, folder: string): Promise<Part> {
  const file = await ordersFile(join(folder, 'orders.csv'));
  say(`Importing ${orderRows.toLocaleString('en')} rows …`);
  const peer = await readWithDuckDb(duckdb, file);
  const workspaceId = await newWorkspace(stand, 'Orders');
  const run = await importInOwnProcess(stand, workspaceId, file);
  await forget(stand, workspaceId);
  if (run.rows.read !== orderRows || peer.rows !== orderRows) {
    throw new Error(`Of ${orderRows} rows we read ${run.rows.read}, DuckDB ${peer.rows}.`);
  }
  const name = `CSV import, ${orderRows.toLocaleString('en')} rows x 8 columns`;
  const seconds = run.doneMs / 1000;
  const memory = (run.peakBytes - run.idleBytes) / 1e6;
  const perSecond = { ours: orderRows / seconds, peer: orderRows / peer.seconds };
  return {
    measurements: [
      { work: name, unit: 's', ours: seconds, peer: peer.seconds, goal: goalSeconds },
      { work: `${name}: speed`, unit: 'rows/s', ...perSecond, goal: null },
      { work: `${name}: with its report`, unit: 's', ours: run.reportedMs / 1000, peer: null, goal: null },
      { work: `${name}: memory above idle`, unit: 'MB', ours: memory, peer: null, goal: goalMegabytes },
    ],
    details: { ...run, peer },
  };
}

async function readWithDuckDb(duckdb: DuckDb, file: string): Promise<{ seconds: number; rows: number }> {
  const { ms } = await timed(async () => {
    await duckdb.run(`CREATE OR REPLACE TABLE orders AS SELECT * FROM read_csv(${quoted(file)})`);
    await duckdb.run('CHECKPOINT');
  });
  return { seconds: ms / 1000, rows: await duckdb.number('SELECT count(*) FROM orders') };
}

function importInOwnProcess(stand: Stand, workspaceId: string, file: string): Promise<ImportRun> {
  const program = new URL('./import-process.ts', import.meta.url);
  const child = fork(program, [workspaceId, file], {
    execArgv: ['--conditions=react-server', '--import', 'tsx'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: stand.databaseUrl,
      CLICKHOUSE_URL: stand.clickhouseUrl,
      DRAMATIS_DATA_DIR: stand.dataDir,
    },
  });
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(ImportRun.parse(message)));
    child.once('exit', (code) => reject(new Error(`The importing process ended (${code}) before it was done.`)));
  });
}

/** Leaves room for the next run: nobody asks for these rows again. */
async function forget({ events }: Stand, workspaceId: string): Promise<void> {
  for (const table of ['events', 'trait_values', 'profiles', 'import_remarks']) {
    await events.command(`DELETE FROM ${table} WHERE workspace_id = {workspace: UUID}`, {
      params: { workspace: workspaceId },
      settings: { max_execution_time: 600 },
    });
  }
}
