import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Mapping } from '@/lib/core/imports/mapping';
import { updateWorkspace } from '../accounts/update-workspace';
import { cancelImport } from './cancel-import';
import { createImport } from './create-import';
import { exportChanged } from './export-changed';
import { exportRefused } from './export-refused';
import { getImport } from './get-import';
import { openImporting, ordersMapping } from './importing-for-tests';
import { listImports } from './list-imports';
import { previewImport } from './preview-import';
import { saveMapping } from './save-mapping';
import { startImport } from './start-import';
import { undoImport } from './undo-import';

const at = openImporting(process.env);
afterAll(() => at.close());

const cdnow = readFileSync(join(import.meta.dirname, '../../core/imports/fixtures/cdnow/CDNOW_master.txt'));
const orders: Mapping = { ...ordersMapping, traits: [{ column: 'plan' }] };
const withRowIds: Mapping = { ...orders, row_id: { column: 'id' } };
const people: Mapping = {
  kind: 'profiles',
  profile: { column: 'who' },
  traits: [{ column: 'plan' }, { column: 'age' }],
  events: [{ column: 'joined', name: 'signed up', format: 'iso' }],
};

async function textOf(file: { chunks: AsyncIterable<Uint8Array | string> }): Promise<string> {
  let text = '';
  for await (const chunk of file.chunks) text += chunk;
  return text;
}

describe('CDNOW_master.txt', { timeout: 180_000 }, () => {
  it('comes in whole with its own proposal: 69,659 rows, 23,570 profiles; a second time it adds nothing; undone it is gone', async () => {
    const ctx = await at.workspace();
    const first = await at.upload(ctx, cdnow, 'CDNOW_master.txt');
    if (first.proposal === null) throw new Error('nothing was proposed');
    await startImport(ctx, { id: first.id, mapping: first.proposal });
    const done = await at.run(ctx, first);
    const rows = { read: 69_659, accepted: 69_659, changed: 0, duplicate: 0, filtered: 0, refused: 0 };
    expect(done).toMatchObject({ state: 'done', rows });
    expect(await at.held(ctx)).toMatchObject({ events: { n: 69_659, ids: 69_659 }, profiles: { length: 23_570 } });
    expect(done.report).toMatchObject({
      events: 69_659,
      profiles: 23_570,
      span: { first: '1997-01-01T00:00:00.000Z', last: '1998-06-30T00:00:00.000Z' },
      top_events: [{ event: 'order', events: 69_659, profiles: 23_570 }],
      clock_offer: '1998-06-30T00:00:00.000Z',
    });
    expect(done.report?.proposals.map(({ name, count }) => [name, count > 0])).toEqual([
      ['Big spenders', true],
      ['Regulars', true],
      ['Gone quiet', true],
    ]);
    expect(done.report?.weeks.reduce((sum, { events }) => sum + events, 0)).toBe(69_659);

    const second = await at.bringIn(ctx, cdnow, first.proposal);
    expect(second.rows).toEqual({ ...rows, accepted: 0, duplicate: 69_659 });
    expect((await at.held(ctx)).events).toEqual({ n: 69_659, ids: 69_659 });

    expect((await at.undo(ctx, second)).state).toBe('undone');
    expect((await at.held(ctx)).events).toEqual({ n: 69_659, ids: 69_659 });
    expect((await at.undo(ctx, done)).state).toBe('undone');
    expect(await at.held(ctx)).toEqual({ events: { n: 0, ids: 0 }, traits: [], profiles: [] });
    expect(await at.db.dictionaryEntry.count({ where: { workspaceId: ctx.actor.workspaceId } })).toBe(0);
  });

  it('comes in without its header, and sums the same dollars', async () => {
    const ctx = await at.workspace();
    const found = await at.upload(ctx, cdnow.subarray(cdnow.indexOf('\n') + 1), 'CDNOW_master.txt');
    if (found.proposal === null) throw new Error('nothing was proposed');
    await startImport(ctx, { id: found.id, mapping: found.proposal });
    expect((await at.run(ctx, found)).rows.accepted).toBe(69_659);
    const [row] = await at.events.query<{ cents: string }>(
      "SELECT sum(numbers['amount']) / 10000 AS cents FROM events WHERE workspace_id = {workspace: UUID}",
      { params: { workspace: ctx.actor.workspaceId } },
    );
    const dollars = cdnow
      .toString()
      .split('\n')
      .slice(1)
      .reduce((sum, line) => sum + Math.round(Number(line.trim().split(/\s+/)[3] ?? 0) * 100), 0);
    expect(Number(row?.cents)).toBe(dollars);
  });
});

describe('a workspace whose clock stands at the end of its data', { timeout: 180_000 }, () => {
  it('is offered the new end when newer data comes in, and not when older data does', async () => {
    const ctx = await at.workspace();
    const end = '2024-01-02T00:00:00.000Z';
    const first = await at.bringIn(ctx, 'who,at,amount,plan\na,2024-01-02,5,x\n', orders);
    expect(first.report).toMatchObject({ clock_offer: end, as_of: end });
    await updateWorkspace({ ...ctx, actor: { ...ctx.actor, role: 'owner' } }, { clock: end });
    const older = await at.bringIn(ctx, 'who,at,amount,plan\na,2023-12-31,5,x\n', orders);
    expect(older.report).toMatchObject({ clock_offer: null, as_of: end });
    const later = '2024-02-03T00:00:00.000Z';
    const newer = await at.bringIn(ctx, 'who,at,amount,plan\na,2024-02-03,5,x\n', orders);
    expect(newer.report).toMatchObject({ clock_offer: later, as_of: later });
  });
});

describe('an import that stands elsewhere', { timeout: 180_000 }, () => {
  it('says in words where it stands, and what to do', async () => {
    const ctx = await at.workspace();
    const { id } = await at.bringIn(ctx, 'who,at,amount,plan\na,2026-01-02,5,x\nb,soon,5,x\n', orders);
    await expect(startImport(ctx, { id, mapping: orders })).rejects.toThrow(
      'This import is in, with some rows refused. Undo it first, then start it again.',
    );
    await expect(cancelImport(ctx, { id })).rejects.toThrow(
      'This import is in, with some rows refused. Undo it to take back what it brought.',
    );
  });
});

describe('rows that are known', { timeout: 180_000 }, () => {
  it('are events of their own when they are equal in one file, and known when the file comes again', async () => {
    const ctx = await at.workspace();
    const file = 'who,at,amount,plan\na,2026-01-01,5,x\na,2026-01-01,5,x\nb,2026-01-01,5,x\n';
    expect((await at.bringIn(ctx, file, orders)).rows).toMatchObject({ accepted: 3, duplicate: 0 });
    const more = `${file}a,2026-01-01,5,x\n`;
    expect((await at.bringIn(ctx, more, orders)).rows).toMatchObject({ accepted: 1, duplicate: 3 });
    expect((await at.held(ctx)).profiles).toEqual([
      { profile: 'a', events: 3 },
      { profile: 'b', events: 1 },
    ]);
  });

  it('are counted as changed and listed when a row id comes with other content, and kept', async () => {
    const ctx = await at.workspace();
    await at.bringIn(ctx, 'id,who,at,amount,plan\n1,a,2026-01-01,5,x\n2,b,2026-01-02,6,x\n', withRowIds);
    const again = await at.bringIn(
      ctx,
      'id,who,at,amount,plan\n1,a,2026-01-01,7,x\n2,b,2026-01-02,6,x\n3,c,2026-01-03,1,y\n',
      withRowIds,
    );
    expect(again.rows).toEqual({ read: 3, accepted: 1, changed: 1, duplicate: 1, filtered: 0, refused: 0 });
    expect(await textOf(await exportChanged(ctx, { id: again.id }))).toBe(
      'line,column,reason,id,who,at,amount,plan\r\n2,,"This row is known with other content, which was kept.",1,a,2026-01-01,7,x\r\n',
    );
    expect(await amounts(ctx.actor.workspaceId)).toEqual([5, 6, 1]);
  });

  it('replace what is known when asked to, across profiles, and undoing brings back what was there, step by step', async () => {
    const ctx = await at.workspace();
    const file = (amount: number, who = 'a') =>
      `id,who,at,amount,plan\n1,${who},2026-01-01,${amount},x\n2,b,2026-01-02,6,x\n`;
    const replacing: Mapping = { ...withRowIds, traits: undefined, on_change: 'replace' };
    const first = await at.bringIn(ctx, file(5), replacing);
    const second = await at.bringIn(ctx, file(7, 'z'), replacing);
    expect(second.rows).toMatchObject({ accepted: 0, changed: 1, duplicate: 1 });
    const third = await at.bringIn(ctx, file(9), replacing);
    expect(await amounts(ctx.actor.workspaceId)).toEqual([9, 6]);
    expect((await at.held(ctx)).profiles).toEqual([
      { profile: 'a', events: 1 },
      { profile: 'b', events: 1 },
    ]);
    await at.undo(ctx, second);
    expect(await amounts(ctx.actor.workspaceId)).toEqual([9, 6]);
    await at.undo(ctx, third);
    expect(await amounts(ctx.actor.workspaceId)).toEqual([5, 6]);
    await at.undo(ctx, first);
    expect((await at.held(ctx)).profiles).toEqual([]);
  });

  it('take the last of several rows of one id when they replace, the first when they do not', async () => {
    const ctx = await at.workspace();
    const file = 'id,who,at,amount,plan\n1,a,2026-01-01,5,x\n1,a,2026-01-01,5,x\n1,a,2026-01-01,8,x\n';
    const kept = await at.bringIn(ctx, file, withRowIds);
    expect([kept.rows.accepted, kept.rows.duplicate, kept.rows.changed]).toEqual([1, 1, 1]);
    expect(await amounts(ctx.actor.workspaceId)).toEqual([5]);
    const other = await at.workspace();
    const replaced = await at.bringIn(other, file, { ...withRowIds, on_change: 'replace' });
    expect([replaced.rows.accepted, replaced.rows.duplicate, replaced.rows.changed]).toEqual([1, 1, 1]);
    expect(await amounts(other.actor.workspaceId)).toEqual([8]);
  });
});

describe('people', () => {
  const file = (plan: string) => `who,plan,age,joined\na,${plan},30,2026-01-01\nb,pro,,\n`;

  it('bring traits and events; the same file again adds nothing', async () => {
    const ctx = await at.workspace();
    expect((await at.bringIn(ctx, file('free'), people)).rows).toMatchObject({ accepted: 2 });
    expect((await at.bringIn(ctx, file('free'), people)).rows).toMatchObject({ accepted: 0, duplicate: 2 });
    expect(await at.held(ctx)).toEqual({
      events: { n: 1, ids: 1 },
      traits: [
        { name: 'age', profile: 'a', value: '30000000' },
        { name: 'plan', profile: 'a', value: 'free' },
        { name: 'plan', profile: 'b', value: 'pro' },
      ],
      profiles: [
        { profile: 'a', events: 1 },
        { profile: 'b', events: 0 },
      ],
    });
  });

  it('have the newest value of a trait, and the older one again when the newer import is undone', async () => {
    const ctx = await at.workspace();
    const planOfA = async () =>
      (await at.held(ctx)).traits.find(({ name, profile }) => name === 'plan' && profile === 'a')?.value;
    await at.bringIn(ctx, file('free'), people);
    const newer = await at.bringIn(ctx, file('team'), people);
    expect(newer.rows).toMatchObject({ accepted: 1, duplicate: 1 });
    expect(await planOfA()).toBe('team');
    await at.undo(ctx, newer);
    expect(await planOfA()).toBe('free');
    expect(newer.state).toBe('done');
  });

  it('known twice in one file count by their last row, also the second time', async () => {
    const ctx = await at.workspace();
    const twice = 'who,plan,age,joined\na,free,1,\na,pro,2,\n';
    expect((await at.bringIn(ctx, twice, people)).rows).toMatchObject({ accepted: 2 });
    expect((await at.bringIn(ctx, twice, people)).rows).toMatchObject({ accepted: 0, duplicate: 2 });
  });

  it('cannot give a trait another type than it has', async () => {
    const ctx = await at.workspace();
    await at.bringIn(ctx, file('free'), people);
    const found = await at.upload(ctx, 'who,plan\na,3\n');
    const asNumber: Mapping = {
      kind: 'profiles',
      profile: { column: 'who' },
      traits: [{ column: 'plan', type: 'number' }],
    };
    await expect(startImport(ctx, { id: found.id, mapping: asNumber })).rejects.toThrow('The trait "plan" holds text');
    const ages = await at.bringIn(ctx, 'who,age\na,old\nb,7\n', {
      kind: 'profiles',
      profile: { column: 'who' },
      traits: [{ column: 'age' }],
    });
    expect(ages.rows).toMatchObject({ accepted: 1, refused: 1 });
  });
});

describe('rows that cannot be taken', () => {
  it('are kept with line, column and reason, spreadsheet formulas disarmed, and the rest goes in', async () => {
    const ctx = await at.workspace();
    const file = [
      'who,at,amount,plan',
      'a,2026-01-01,5,x',
      ',2026-01-01,5,x',
      'b,01/02/2026,5,x',
      'c,2026-01-01,=1+1,x',
      'd,2026-01-01,5',
      'e,2026-01-01,-5,x\0y',
      'f,1969-12-31,-5,x',
      'g,2026-01-01,,x',
    ].join('\n');
    const done = await at.bringIn(ctx, file, {
      ...orders,
      filters: [{ column: 'who', operator: 'equals', value: 'g' }],
    });
    expect(done.state).toBe('done_with_refusals');
    expect(done.rows).toEqual({ read: 8, accepted: 1, changed: 0, duplicate: 0, filtered: 1, refused: 6 });
    expect(await textOf(await exportRefused(ctx, { id: done.id }))).toBe(
      [
        'line,column,reason,who,at,amount,plan',
        '3,who,There is no profile id.,,2026-01-01,5,x',
        '4,at,“01/02/2026” is not a time written as iso.,b,01/02/2026,5,x',
        "5,amount,“=1+1” is not a number.,c,2026-01-01,'=1+1,x",
        '6,,This row has 3 cells; the file has 4 columns.,d,2026-01-01,5',
        '7,plan,There is a NUL character in this cell.,e,2026-01-01,-5,x\0y',
        '8,at,“1969-12-31” is outside the years 1970 to 2148.,f,1969-12-31,-5,x',
        '',
      ].join('\r\n'),
    );
  });

  it('are one, when a line of 100 MB stands between good ones', async () => {
    const ctx = await at.workspace();
    const body = async function* () {
      yield Buffer.from('who,at,amount,plan\na,2026-01-01,5,x\n');
      for (let n = 0; n < 100; n += 1) yield Buffer.alloc(1_000_000, 'x');
      yield Buffer.from('\nb,2026-01-01,5,x\n');
    };
    const found = await createImport(ctx, { name: 'long.csv', start: false, body: body() });
    await startImport(ctx, { id: found.id, mapping: orders });
    const done = await at.run(ctx, found);
    expect(done.rows).toMatchObject({ accepted: 2, refused: 1 });
    expect(await textOf(await exportRefused(ctx, { id: done.id }))).toContain('3,,This row is longer than 1 MB.');
  });

  it('stop the import when the event column holds a name per row', async () => {
    const ctx = await at.workspace();
    const rows = Array.from({ length: 2_500 }, (_, n) => `a,2026-01-01,${n},x`);
    const byAmount: Mapping = { ...orders, event: { column: 'amount' }, amount: undefined };
    const failed = await at.bringIn(ctx, `who,at,amount,plan\n${rows.join('\n')}\n`, byAmount);
    expect(failed).toMatchObject({ state: 'failed', error: expect.stringContaining('more than 2000 different names') });
    expect((await at.held(ctx)).events).toEqual({ n: 0, ids: 0 });
  });
});

describe('files and mappings that cannot start', () => {
  it.each([
    ['', 'This file is empty.'],
    ['a,b,c\n', 'This file has a header and no rows below it'],
    [Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), 'This is a workbook'],
  ])('%j is refused with a sentence and leaves no import', async (content, sentence) => {
    const ctx = await at.workspace();
    await expect(at.upload(ctx, content)).rejects.toThrow(sentence);
    expect((await listImports(ctx, { limit: 10 })).items).toEqual([]);
  });

  it('an upload over the cap is refused and leaves nothing', async () => {
    const { actor, files } = await at.workspace();
    const upload = { workspaceId: actor.workspaceId, id: actor.id };
    const body = async function* () {
      yield Buffer.alloc(2_000_000);
      yield Buffer.alloc(2_000_000);
    };
    await expect(files.write(upload, body(), { maxBytes: 3_000_000 })).rejects.toThrow('larger than 3 MB');
    await expect(files.read(upload)).rejects.toThrow('no longer kept');
  });

  it('a mapping with columns that are not there says which are, and the import waits for another', async () => {
    const ctx = await at.workspace();
    const found = await at.upload(ctx, 'x,y\n1,2026-01-01\n');
    await expect(startImport(ctx, { id: found.id, mapping: orders })).rejects.toThrow(
      'This file has no column "who". Its columns are "x", "y".',
    );
    expect((await getImport(ctx, { id: found.id })).state).toBe('uploaded');
  });

  it('a file in two hundred columns, UTF-16 and with repeated headers comes in', async () => {
    const ctx = await at.workspace();
    const names = ['who', 'at', ...Array.from({ length: 198 }, () => 'größe')];
    const text = `\ufeff${names.join('\t')}\n${['ä', '2026-01-01', ...Array.from({ length: 198 }, (_, n) => n)].join('\t')}\n`;
    const found = await at.upload(ctx, Buffer.from(text, 'utf16le'));
    expect(found.detected).toMatchObject({ encoding: 'utf-16le', delimiter: '\t', columns: { length: 200 } });
    const properties = found.detected.columns.slice(2).map(({ name }) => ({ column: name }));
    await startImport(ctx, {
      id: found.id,
      kind: 'events',
      profile: { column: 'who' },
      event: { constant: 'x' },
      time: { column: 'at' },
      properties,
    });
    expect((await at.run(ctx, found)).rows.accepted).toBe(1);
    const [row] = await at.events.query<{ n: number }>(
      'SELECT toUInt32(length(numbers)) AS n FROM events WHERE workspace_id = {workspace: UUID}',
      { params: { workspace: ctx.actor.workspaceId } },
    );
    expect(row?.n).toBe(198);
  });
});

describe('cancelling', () => {
  it('ends an import that waits, and its job then does nothing', async () => {
    const ctx = await at.workspace();
    const found = await at.upload(ctx, 'who,at,amount,plan\na,2026-01-01,5,x\n');
    await startImport(ctx, { id: found.id, mapping: orders });
    expect((await cancelImport(ctx, { id: found.id })).state).toBe('cancelled');
    expect((await at.run(ctx, found)).state).toBe('cancelled');
    expect((await at.held(ctx)).events).toEqual({ n: 0, ids: 0 });
    await expect(undoImport(ctx, { id: found.id })).rejects.toThrow('nothing of it is in');
  });

  it('removes what a running import has brought, and lets it start again', async () => {
    const ctx = await at.workspace();
    const found = await at.upload(ctx, cdnow, 'cdnow.txt');
    if (found.proposal === null) throw new Error('nothing was proposed');
    await startImport(ctx, { id: found.id, mapping: found.proposal });
    const running = at.run(ctx, found);
    await expect.poll(async () => (await getImport(ctx, { id: found.id })).state).toBe('running');
    await cancelImport(ctx, { id: found.id });
    expect((await running).state).toBe('cancelled');
    expect(await at.held(ctx)).toEqual({ events: { n: 0, ids: 0 }, traits: [], profiles: [] });
    expect(await at.leftovers(found)).toBe(0);
    await startImport(ctx, { id: found.id, mapping: found.proposal });
    expect((await at.run(ctx, found)).rows.accepted).toBe(69_659);
  });
});

describe('mappings', () => {
  it('saved under a name start an upload in one call', async () => {
    const ctx = await at.workspace();
    await saveMapping(ctx, { name: 'weekly', mapping: orders });
    const body = async function* () {
      yield Buffer.from('who,at,amount,plan\na,2026-01-01,5,x\n');
    };
    const found = await createImport(ctx, { name: 'w.csv', mapping: 'weekly', start: true, body: body() });
    expect(found.state).toBe('queued');
    expect((await at.run(ctx, found)).rows.accepted).toBe(1);
  });

  it('show twenty rows as they will become, in the zone of the workspace, and what stands in the way', async () => {
    const ctx = await at.workspace({ zone: 'America/New_York' });
    const found = await at.upload(ctx, 'who,at,amount,plan\na,2026-01-01 10:00:00,5.5,x\nb,nonsense,1,x\n');
    const preview = await previewImport(ctx, { id: found.id, mapping: orders });
    expect(preview.sample).toMatchObject({ read: 2, taken: 1, refused: 1, reasons: [{ column: 'at', rows: 1 }] });
    expect(preview.rows[0]?.becomes).toMatchObject({
      kind: 'taken',
      profile_id: 'a',
      events: [{ event: 'order', time: '2026-01-01T15:00:00.000Z', properties: [{ name: 'amount', value: 5.5 }] }],
    });
    const broken = await previewImport(ctx, { id: found.id, mapping: { ...orders, profile: { column: 'nobody' } } });
    expect(broken.problems.map(({ path }) => path)).toEqual(['/profile/column']);
    const unheaded = await previewImport(ctx, { id: found.id, mapping: { ...orders, header: false } });
    expect(unheaded.columns.map(({ name }) => name)).toEqual(['column_1', 'column_2', 'column_3', 'column_4']);
  });

  it('of another workspace are not found, nor are its imports', async () => {
    const [mine, theirs] = [await at.workspace(), await at.workspace()];
    const found = await at.upload(theirs, 'who,at\na,2026-01-01\n');
    await expect(getImport(mine, { id: found.id })).rejects.toThrow('There is no such import');
    await expect(getImport(mine, { id: 'nonsense' })).rejects.toThrow('There is no such import');
    await expect(startImport(mine, { id: found.id, mapping: 'weekly' })).rejects.toThrow('There is no such import');
    await expect(undoImport(mine, { id: found.id })).rejects.toThrow('There is no such import');
    await expect(cancelImport(mine, { id: found.id })).rejects.toThrow('There is no such import');
  });
});

async function amounts(workspaceId: string): Promise<number[]> {
  const rows = await at.events.query<{ amount: number }>(
    "SELECT toFloat64(numbers['amount']) / 1000000 AS amount FROM events WHERE workspace_id = {workspace: UUID} ORDER BY ts, event_id",
    { params: { workspace: workspaceId } },
  );
  return rows.map(({ amount }) => Number(amount));
}
