import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import type { Edit } from '@/lib/core/documents/edit';
import { type CellEvidence, cellId, JourneyContent, type Reference } from '@/lib/core/journey-maps/journey-map';
import { openStage } from '../accounts/stage-for-tests';
import { payersOn } from '../claims/payers-for-tests';
import type { ServiceContext } from '../context';
import { eraseParticipant } from '../research/erase-participant';
import { archiveMap, bringBackMap, createMap, editMap, renameMap } from './change-map';
import { compareMaps } from './compare-maps';
import { exportMapMarkdown } from './export-map';
import { getMap, listMaps } from './get-map';
import { keepMapVersion, listMapVersions, restoreMapVersion } from './map-versions';
import { readMapNumbers } from './read-map-numbers';
import { listMapLinks, openSharedMap, revokeMapLink, shareMap } from './share-map';

const stage = openStage(process.env);
const { stageWithPayers, saidBy } = payersOn(stage);
afterAll(stage.close);

const stageOf = (id: string, event: string | null = null) => ({ id, name: `Stage ${id}`, event: event && { event } });
const lanes = [
  { id: 'does', kind: 'actions' as const, name: 'What they do' },
  { id: 'feels', kind: 'emotion' as const, name: 'How it feels' },
];
const written = (stageId: string, text: string) => ({
  id: cellId(stageId, 'does'),
  stage: stageId,
  lane: 'does',
  text,
  emotion: null,
});
const begun = (more: object = {}) =>
  JourneyContent.parse({
    stages: [stageOf('a'), stageOf('b')],
    lanes,
    cells: [written('a', 'Looks around.')],
    ...more,
  });

const say = (is: string, was = 'Looks around.'): Edit => ({
  kind: 'set',
  list: 'cells',
  id: cellId('a', 'does'),
  field: 'text',
  was,
  is,
});
const back = (reference: Reference): CellEvidence => ({ id: randomUUID(), cell: cellId('a', 'does'), reference });
const edit = (ctx: ServiceContext, ...edits: Edit[]) => editMap(ctx, { key: 'way', edits });

async function withMap(more: object = {}) {
  const scene = await stage.scene();
  const ctx = await stage.acting(scene.owner, scene);
  await createMap(ctx, { key: 'way', name: 'The way', content: begun(more) });
  return { scene, ctx };
}

describe('a journey map', () => {
  it('takes edits of two people at once, and both stand', async () => {
    const { scene, ctx } = await withMap();
    const [mine, theirs] = await Promise.all([
      edit(ctx, say('Looks, and asks.')),
      edit(ctx, { kind: 'set', list: 'stages', id: 'b', field: 'name', was: 'Stage b', is: 'Tries' }),
    ]);
    expect([mine.revision, theirs.revision].toSorted()).toEqual([2, 3]);
    const { content } = await getMap(ctx, { key: 'way' });
    expect(content.cells[0]?.text).toBe('Looks, and asks.');
    expect(content.stages[1]?.name).toBe('Tries');
    const actions = (await stage.audit(scene)).map(({ action }) => action);
    expect(actions.filter((action) => action === 'journey_map.edited')).toHaveLength(2);
  });

  it('refuses a text over one that its writer has not seen, and tells both; the rest of that change waits too', async () => {
    const { ctx } = await withMap();
    await edit(ctx, say('Theirs.'));
    const mine = edit(ctx, { kind: 'put', field: 'last_days', was: 90, is: 30 }, say('Mine.'));
    await expect(mine).rejects.toMatchObject({
      kind: 'conflict',
      details: { conflicts: [{ edit: 1, why: 'changed', stands: 'Theirs.', is: 'Mine.' }], revision: 2 },
    });
    const { content, revision } = await getMap(ctx, { key: 'way' });
    expect([content.cells[0]?.text, content.last_days, revision]).toEqual(['Theirs.', 90, 2]);
    expect((await edit(ctx, say('Mine.', 'Theirs.'))).content.cells[0]?.text).toBe('Mine.');
  });

  it('lets two who fill the same empty cell meet in it, and takes an edit that arrives twice once', async () => {
    const { scene, ctx } = await withMap();
    const first: Edit = { kind: 'add', list: 'cells', item: written('b', 'Theirs.'), after: null };
    await edit(ctx, first);
    expect((await edit(ctx, first)).revision).toBe(2);
    await expect(edit(ctx, { ...first, item: written('b', 'Mine.') })).rejects.toMatchObject({
      details: { conflicts: [{ why: 'taken', stands: { text: 'Theirs.' } }] },
    });
    expect((await stage.audit(scene)).filter(({ action }) => action === 'journey_map.edited')).toHaveLength(1);
  });

  it('keeps what somebody wrote in a stage that is being taken away, and refuses what cannot be', async () => {
    const { ctx } = await withMap();
    const gone: Edit = { kind: 'remove', list: 'stages', item: stageOf('b'), after: 'a' };
    await edit(ctx, { kind: 'add', list: 'cells', item: written('b', 'New.'), after: null });
    await expect(edit(ctx, gone)).rejects.toMatchObject({ kind: 'invalid', message: expect.stringContaining('"b"') });
    await expect(edit(ctx, { kind: 'put', field: 'persona', was: null, is: 'nobody' })).rejects.toMatchObject({
      message: 'There is no persona "nobody". Choose one of the Cast.',
    });
    const quote = back({ kind: 'quote', highlight: randomUUID() });
    await expect(edit(ctx, { kind: 'add', list: 'evidence', item: quote, after: null })).rejects.toMatchObject({
      message: 'This quote is no longer in the research. Choose another one.',
    });
    expect((await getMap(ctx, { key: 'way' })).revision).toBe(2);
  });

  it('goes back to a version, and keeps what stood until then', async () => {
    const { ctx } = await withMap();
    await edit(ctx, say('Second.'));
    expect(await keepMapVersion(ctx, { key: 'way', note: 'Shown to the team.' })).toMatchObject({ version: 2 });
    await expect(keepMapVersion(ctx, { key: 'way', note: '' })).rejects.toMatchObject({ kind: 'invalid' });
    await edit(ctx, say('Third.', 'Second.'));
    await renameMap(ctx, { key: 'way', name: 'The long way' });
    const restored = await restoreMapVersion(ctx, { key: 'way', version: 1 });
    expect([restored.name, restored.content.cells[0]?.text]).toEqual(['The way', 'Looks around.']);
    const { items } = await listMapVersions(ctx, { key: 'way', limit: 50 });
    expect(items.map(({ version, restored_from: from, content }) => [version, from, content.cells[0]?.text])).toEqual([
      [4, 1, 'Looks around.'],
      [3, null, 'Third.'],
      [2, null, 'Second.'],
      [1, null, 'Looks around.'],
    ]);
    expect(items[2]?.difference).toEqual(['Wrote in 1 cell.']);
  });

  it('is of its own workspace, and of those who may write', async () => {
    const { scene, ctx } = await withMap();
    const elsewhere = await withMap();
    await edit(elsewhere.ctx, say('Elsewhere.'));
    expect((await getMap(ctx, { key: 'way' })).content.cells[0]?.text).toBe('Looks around.');
    const reader = await stage.acting(await stage.join(scene, 'viewer'), scene);
    await expect(edit(reader, say('Reader.'))).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(shareMap(reader, { key: 'way', name: 'x', expires_in_days: 1 })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    expect((await listMaps(reader, { archived: false, limit: 10 })).items).toHaveLength(1);
    await archiveMap(ctx, { key: 'way' });
    await expect(edit(ctx, say('Late.'))).rejects.toMatchObject({ message: expect.stringContaining('archived') });
    expect((await listMaps(ctx, { archived: false, limit: 10 })).items).toEqual([]);
    expect((await bringBackMap(ctx, { key: 'way' })).archived_at).toBeNull();
  });
});

describe('the numbers and quotes of a map', () => {
  it('are live, compared, shared as far as consent reaches, and gone once somebody is erased', async () => {
    const { scene, ctx } = await stageWithPayers();
    const open = await saidBy(ctx, { pseudonym: 'Open', consentScope: 'public' });
    const closed = await saidBy(ctx, { pseudonym: 'Closed', consentScope: 'team' });
    const shared: Reference = {
      kind: 'metric',
      name: 'Who shares',
      metric: { measure: 'share_who_did', event: 'shared', days: 30 },
      comparison: { against: 'others', operator: 'more' },
    };
    const content = begun({
      persona: 'maya',
      stages: [stageOf('a', 'order'), stageOf('b', 'shared'), stageOf('c', 'share')],
      evidence: [
        back({ kind: 'quote', highlight: open.highlight }),
        back({ kind: 'quote', highlight: closed.highlight }),
        back(shared),
        back({ kind: 'source', source: 'ticket', citation: 'Ticket 12', date: '2026-01-02', excerpt: '', url: null }),
      ],
    });
    await createMap(ctx, { key: 'way', name: 'Maya’s way', content });

    const numbers = await readMapNumbers(ctx, { key: 'way' });
    expect(numbers.stages).toMatchObject([
      { stage: 'a', count: 100, stopped: 50, is_hardest: true, share: { value: 1, n: 100 } },
      { stage: 'b', count: 50, share: { value: 0.5, n: 100 }, from_previous: { value: 0.5 } },
      { stage: 'c', count: null, suggestion: 'shared' },
    ]);
    expect(numbers.readings).toMatchObject([{ reading: { members: { value: 0.5, n: 100 }, verdict: 'supports' } }]);

    const longest = `${'x'.repeat(3987)}Open said so.`;
    await createMap(ctx, {
      key: 'one',
      name: 'One stage',
      content: begun({ stages: [stageOf('a', 'order')], cells: [written('a', longest)], persona: 'maya' }),
    });
    expect((await readMapNumbers(ctx, { key: 'one' })).stages).toMatchObject([
      { stage: 'a', count: 100, stopped: null },
    ]);
    await createMap(ctx, { key: 'bare', name: 'Nobody’s', content: begun({ stages: [stageOf('a', 'order')] }) });
    expect((await readMapNumbers(ctx, { key: 'bare' })).reason).toContain('Choose whose journey this is');
    const { rows, remarks } = await compareMaps(ctx, { key: 'way', with: 'one' });
    expect(rows[0]).toMatchObject({ left: { numbers: { count: 100 } }, difference: { kind: 'estimate', value: 0 } });
    expect(remarks).toEqual(['Both are journeys of the same persona.']);

    const link = await shareMap(ctx, { key: 'way', name: 'The board', expires_in_days: 7 });
    const seen = await openSharedMap(stage.visitor(), { token: link.token });
    expect(JSON.stringify(seen)).not.toMatch(/Closed|Ticket 12|"event"/);
    expect(seen).toMatchObject({ quotes_hidden: 1, numbers: [{ count: 100 }, { count: 50 }, { count: null }] });
    expect(seen.evidence).toContainEqual(expect.objectContaining({ kind: 'quote', words: 'Open said so.' }));
    const visitor = () => openSharedMap(stage.visitor(), { token: link.token });

    await eraseParticipant(ctx, { id: open.participant });
    const [quote] = (await getMap(ctx, { key: 'way' })).evidence;
    expect(quote).toMatchObject({ quote: { words: null }, missing: 'Erased at the request of the participant.' });
    expect((await visitor()).quotes_hidden).toBe(2);
    const copied = await getMap(ctx, { key: 'one' });
    expect(copied.content.cells[0]?.text).toBe(`${'x'.repeat(3987)}[erased]`);
    const chunks: string[] = [];
    for await (const chunk of (await exportMapMarkdown(ctx, { key: 'way' })).chunks) chunks.push(String(chunk));
    expect(chunks.join('')).toContain('Erased at the request of the participant.');
    expect(chunks.join('')).not.toContain('Open said so.');

    const [kept] = (await listMapLinks(ctx, { key: 'way' })).items;
    await revokeMapLink(ctx, { key: 'way', id: kept?.id ?? '' });
    await expect(visitor()).rejects.toMatchObject({ kind: 'not_found' });
    const audit = (await stage.audit(scene)).map(({ action }) => action);
    expect(audit).toEqual(expect.arrayContaining(['journey_map.shared', 'journey_map.unshared']));
  });
});
