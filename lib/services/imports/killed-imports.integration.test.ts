import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ImportStep } from '@/lib/core/imports/import';
import type { Mapping } from '@/lib/core/imports/mapping';
import type { ServiceContext } from '../context';
import { getImport } from './get-import';
import { openImporting } from './importing-for-tests';
import { runUndo } from './run-undo';
import { startImport } from './start-import';
import { undoImport } from './undo-import';

const at = openImporting(process.env);
afterAll(() => at.close());

const folder = join(import.meta.dirname, '../../..');
const lines = readFileSync(join(folder, 'lib/core/imports/fixtures/cdnow/CDNOW_master.txt'), 'utf8')
  .split('\n')
  .slice(0, 20_001);
const file = lines.join('\n');
const profiles = new Set(lines.slice(1).map((line) => line.trim().split(/\s+/)[0])).size;
const orders: Mapping = {
  kind: 'events',
  profile: { column: 'customer_id' },
  event: { constant: 'order' },
  time: { column: 'date', format: 'yyyyMMdd' },
  amount: { column: 'dollar_value' },
  traits: [{ column: 'number_of_cds', name: 'last_number_of_cds' }],
};

/** Runs the work in a process of its own and ends that with kill -9 as soon as it is where it is awaited. */
async function killWhen(
  ctx: ServiceContext,
  work: 'import' | 'undo',
  importId: string,
  isThere: () => Promise<boolean>,
): Promise<void> {
  const script = join(import.meta.dirname, 'import-process-for-tests.ts');
  const { DATABASE_URL, CLICKHOUSE_URL, DRAMATIS_DATA_DIR } = process.env;
  const settings = JSON.stringify({ DATABASE_URL, CLICKHOUSE_URL, DRAMATIS_DATA_DIR });
  const node = ['--conditions=react-server', '--import', 'tsx'];
  const args = [...node, script, work, ctx.actor.workspaceId, importId, settings];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' });
  const ended = once(child, 'exit');
  await expect
    .poll(async () => child.exitCode !== null || (await isThere()), { interval: 3, timeout: 100_000 })
    .toBe(true);
  child.kill('SIGKILL');
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
}

const steps: (ImportStep | null)[] = ['reading', 'checking', 'writing', 'rebuilding', null];

/** At the step or past it: a quick machine may be through before it is looked at. */
const isAt = (ctx: ServiceContext, id: string, step: ImportStep) => async () => {
  const { state, step: now } = await getImport(ctx, { id });
  return state !== 'queued' && steps.indexOf(now) >= steps.indexOf(step);
};

async function hasBegunToUndo(id: string): Promise<boolean> {
  const rows = await at.events.query('SELECT 1 FROM touched_profiles WHERE source = {id: UUID} LIMIT 1', {
    params: { id },
  });
  return rows.length > 0;
}

const whole = { events: { n: 20_000, ids: 20_000 }, profiles: { length: profiles }, traits: { length: profiles } };

describe('an import whose process is killed', { timeout: 200_000 }, () => {
  it.each(['reading', 'checking', 'writing', 'rebuilding'] as const)(
    'while %s comes in whole and once when it runs again',
    async (step) => {
      const ctx = await at.workspace();
      const found = await at.upload(ctx, file, 'CDNOW_master.txt');
      await startImport(ctx, { id: found.id, mapping: orders });
      await killWhen(ctx, 'import', found.id, isAt(ctx, found.id, step));
      const done = await at.run(ctx, found);
      expect(done).toMatchObject({ state: 'done', rows: { read: 20_000, accepted: 20_000, duplicate: 0 } });
      expect(await at.held(ctx)).toMatchObject(whole);
      expect(await at.leftovers(found)).toBe(0);
    },
  );

  it('while writing is taken back by the next writer, and keeps nothing from it', async () => {
    const ctx = await at.workspace();
    const found = await at.upload(ctx, file, 'CDNOW_master.txt');
    await startImport(ctx, { id: found.id, mapping: orders });
    await killWhen(ctx, 'import', found.id, isAt(ctx, found.id, 'writing'));
    const other = await at.bringIn(ctx, file, orders);
    expect(other.rows).toMatchObject({ accepted: 20_000, duplicate: 0 });
    const again = await at.run(ctx, found);
    expect(again.rows).toMatchObject({ accepted: 0, duplicate: 20_000 });
    await at.undo(ctx, again);
    expect(await at.held(ctx)).toMatchObject(whole);
  });
});

describe('an undo whose process is killed', { timeout: 200_000 }, () => {
  it('leaves nothing when it runs again', async () => {
    const ctx = await at.workspace();
    const done = await at.bringIn(ctx, file, orders);
    await undoImport(ctx, { id: done.id });
    await killWhen(ctx, 'undo', done.id, () => hasBegunToUndo(done.id));
    await runUndo(ctx, { workspaceId: ctx.actor.workspaceId, importId: done.id });
    expect((await getImport(ctx, { id: done.id })).state).toBe('undone');
    expect(await at.held(ctx)).toEqual({ events: { n: 0, ids: 0 }, traits: [], profiles: [] });
  });
});
