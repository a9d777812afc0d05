import { createReadStream } from 'node:fs';
import type { PgBoss } from 'pg-boss';
import { hasEnded, type Import } from '@/lib/core/imports/import';
import type { Mapping } from '@/lib/core/imports/mapping';
import { startJobs } from '@/lib/server/jobs';
import { closeStores, stores } from '@/lib/server/stores';
import type { ServiceContext } from '@/lib/services/context';
import { createImport } from '@/lib/services/imports/create-import';
import { getImport } from '@/lib/services/imports/get-import';
import { startImport } from '@/lib/services/imports/start-import';
import type { ImportRun } from './import-run';
import { forgetPeak, peakBytes } from './peak-memory';
import { contextOf } from './stand';

// The process that takes the upload and serves the queue, as the web process does. It is told: workspace, file.

const [workspaceId = '', file = ''] = process.argv.slice(2);
const pollMs = 50;
const settleMs = 2_000;

const boss: PgBoss = await startJobs();
const urls = { dataDir: '', databaseUrl: '', clickhouseUrl: '' };
const context = (): ServiceContext => contextOf({ ...urls, ...stores() }, workspaceId);
await pause(settleMs);
process.send?.(await importFile());
await boss.stop({ graceful: true, timeout: 10_000 });
await closeStores();
process.disconnect?.();

async function importFile(): Promise<ImportRun> {
  const idleBytes = process.memoryUsage.rss();
  forgetPeak();
  const begin = performance.now();
  const created = await createImport(context(), { name: 'orders.csv', start: false, body: createReadStream(file) });
  const uploadedMs = performance.now() - begin;
  await startImport(context(), { id: created.id, mapping: withoutReturns(created.proposal) });
  const { ended, steps } = await watch(created.id, begin);
  const doneMs = performance.now() - begin;
  await untilReported(created.id);
  return {
    state: ended.state,
    rows: ended.rows,
    uploadedMs,
    doneMs,
    reportedMs: performance.now() - begin,
    steps,
    idleBytes,
    peakBytes: peakBytes(),
  };
}

/** The proposal as somebody would confirm it, with returns left out. */
function withoutReturns(proposal: Mapping | null): Mapping {
  if (proposal === null) throw new Error('No mapping was proposed for the orders.');
  return { ...proposal, filters: [{ column: 'Quantity', operator: 'at_most', value: 0 }] };
}

/** Follows an import as its screen does, and notes when what was said changed. */
async function watch(id: string, begin: number) {
  const steps: ImportRun['steps'] = [];
  let said = '';
  for (;;) {
    const found = await getImport(context(), { id });
    const { step, rows, bytes } = found;
    const now = `${step} ${rows.read}`;
    if (now !== said) steps.push({ atMs: performance.now() - begin, step, rows: rows.read, bytes: bytes.read });
    said = now;
    if (hasEnded(found.state)) return { ended: successful(found), steps };
    await pause(pollMs);
  }
}

function successful(ended: Import): Import {
  if (ended.state === 'done' || ended.state === 'done_with_refusals') return ended;
  throw new Error(`The import is ${ended.state}: ${ended.error}`);
}

async function untilReported(id: string): Promise<void> {
  while ((await getImport(context(), { id })).report === null) await pause(pollMs);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
