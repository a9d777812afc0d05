import { afterAll, describe, expect, it, vi } from 'vitest';
import { addPersona, changeItem, placeItem } from '@/lib/core/content-maps/content-edits';
import { ContentPlan } from '@/lib/core/content-maps/content-map';
import { listMembers } from '../accounts/list-members';
import { openStage } from '../accounts/stage-for-tests';
import { payersOn } from '../claims/payers-for-tests';
import { createClaim } from '../claims/write-claims';
import { createPersona } from '../personas/create-persona';
import { BringInContentInput, bringInContent } from './bring-in-content';
import {
  archiveContentMap,
  bringBackContentMap,
  createContentMap,
  editContentMap,
  renameContentMap,
} from './change-content-map';
import {
  getContentVersion,
  keepContentVersion,
  listContentVersions,
  restoreContentVersion,
} from './content-map-versions';
import { exportContentCsv, exportContentMarkdown } from './export-content';
import { getContentMap, getContentRevision, listContentMaps } from './get-content-map';
import { readContentNumbers } from './read-content-numbers';
import { listContentLinks, openSharedContentMap, revokeContentLink, shareContentMap } from './share-content-map';

const stage = openStage(process.env);
const { stageWithPayers } = payersOn(stage);
afterAll(stage.close);

const key = 'plan';
const counted = (event: string) => ({ name: `Who ${event}`, metric: { measure: 'share_who_did', event } });
const titles: Record<string, string> = { a: 'See it work', b: 'Read by others', c: 'Month by month' };
const piece = (id: string, more: object = {}) => ({
  id,
  persona: 'maya',
  stage: 'looks',
  title: titles[id],
  ...more,
});

async function textOf(file: { chunks: AsyncIterable<Uint8Array | string> }): Promise<string> {
  let text = '';
  for await (const chunk of file.chunks) text += chunk;
  return text;
}

async function withMap() {
  const { scene, ctx } = await stageWithPayers();
  await createClaim(ctx, { key: 'maya', section: 'needs', text: 'See an example first' });
  const content = ContentPlan.parse({
    personas: [{ id: 'maya' }],
    stages: [
      { id: 'looks', name: 'Looks' },
      { id: 'decides', name: 'Decides' },
    ],
    items: [
      piece('a', { kpi: counted('shared'), owner: ctx.actor.id, need: 'See an example first', state: 'live' }),
      piece('b', { kpi: { name: 'Clicks', metric: null }, review: '2020-01-01' }),
      piece('c', { kpi: counted('share') }),
    ],
  });
  await createContentMap(ctx, { key, name: 'The plan', content });
  return { scene, ctx };
}

describe('a content map', () => {
  it('says what it lacks, counts its KPIs, and shows outside neither owners nor events', async () => {
    const { scene, ctx } = await withMap();
    const map = await getContentMap(ctx, { key });
    expect(map.personas).toMatchObject([{ key: 'maya', name: 'Maya' }]);
    expect(map.owners).toEqual([{ id: ctx.actor.id, name: ctx.actor.name }]);
    expect(map.check.holes.map(({ sentence }) => sentence)).toEqual([
      'Maya needs "See an example first": nothing is approved or live in "Decides".',
    ]);
    expect(map.check.overdue).toMatchObject([{ item: 'b' }]);

    const { items } = await readContentNumbers(ctx, { key });
    expect(items).toMatchObject([
      {
        item: 'a',
        reading: { now: { value: 0.5, n: 100 }, before: { value: 0 }, change: { value: 0.5 }, moved: 'up' },
      },
      { item: 'b', reading: null, reason: 'No event measures this yet, so it is a name without a number.' },
      { item: 'c', reading: null, reason: 'No event "share" has come in. Choose another one.' },
    ]);
    const markdown = await textOf(await exportContentMarkdown(ctx, { key }));
    expect(markdown).toMatch(/50% \\?\[.*up from 0%/);
    expect(markdown).toContain('## What is missing');

    const link = await shareContentMap(ctx, { key, name: 'The agency', expires_in_days: 7 });
    const visitor = () => openSharedContentMap(stage.visitor(), { token: link.token });
    const seen = await visitor();
    expect(seen.items[0]?.kpi).toMatchObject({ name: 'Who shared', value: expect.stringContaining('50%') });
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`"event"|"owner"|${ctx.actor.id}`));
    const [kept] = (await listContentLinks(ctx, { key })).items;
    await revokeContentLink(ctx, { key, id: kept?.id ?? '' });
    await expect(visitor()).rejects.toMatchObject({ kind: 'not_found' });
    const audit = (await stage.audit(scene)).map(({ action }) => action);
    expect(audit).toEqual(
      expect.arrayContaining(['content_map.created', 'content_map.shared', 'content_map.unshared']),
    );
  });

  it('is described with one look at its personas, and tells its revision, versions and links without its content', async () => {
    const { ctx } = await withMap();
    await createPersona(ctx, { key: 'theo', name: 'Theo' });
    const { content } = await getContentMap(ctx, { key });
    await editContentMap(ctx, { key, edits: addPersona(content, 'theo') });
    const personas = vi.spyOn(ctx.db.persona, 'findMany');
    const one = vi.spyOn(ctx.db.persona, 'findUnique');
    expect((await getContentMap(ctx, { key })).asks.map(({ name }) => name)).toEqual(['Maya', 'Theo']);
    expect([personas.mock.calls.length, one.mock.calls.length]).toEqual([2, 0]);
    const document = vi.spyOn(ctx.db.document, 'findUnique');
    expect(await getContentRevision(ctx, { key })).toEqual({ revision: 2 });
    await listContentLinks(ctx, { key });
    await getContentVersion(ctx, { key, version: 1 });
    expect(document.mock.calls.map(([asked]) => asked.omit)).toEqual([1, 2, 3].map(() => ({ content: true })));
    for (const spy of [personas, one, document]) spy.mockRestore();
  });

  it('takes edits of two at once, tells both where they meet, and refuses what cannot be', async () => {
    const { scene, ctx } = await withMap();
    const { content } = await getContentMap(ctx, { key });
    const edit = (edits: ReturnType<typeof changeItem>) => editContentMap(ctx, { key, edits });
    await Promise.all([
      edit(changeItem(content, 'a', { title: 'An example' })),
      edit(placeItem(content, 'b', { persona: 'maya', stage: 'decides', before: null })),
    ]);
    const after = await getContentMap(ctx, { key });
    expect(after.content.items.map(({ id, title, stage: at }) => [id, title, at])).toEqual([
      ['a', 'An example', 'looks'],
      ['b', 'Read by others', 'decides'],
      ['c', 'Month by month', 'looks'],
    ]);
    await expect(edit(changeItem(content, 'a', { title: 'Mine' }))).rejects.toMatchObject({
      kind: 'conflict',
      details: { conflicts: [{ why: 'changed', stands: 'An example', is: 'Mine' }] },
    });
    const stranger = changeItem(after.content, 'a', { owner: '00000000-0000-4000-8000-000000000009' });
    await expect(edit(stranger)).rejects.toMatchObject({ message: expect.stringContaining('is a member') });
    await expect(edit([{ kind: 'add', list: 'personas', item: { id: 'nobody' }, after: null }])).rejects.toMatchObject({
      message: 'There is no persona "nobody". Choose one of the Cast.',
    });
    const reader = await stage.acting(await stage.join(scene, 'viewer'), scene);
    await expect(editContentMap(reader, { key, edits: stranger })).rejects.toMatchObject({ kind: 'forbidden' });
    expect((await listContentMaps(reader, { archived: false, limit: 10 })).items).toMatchObject([
      { items: 3, ready: 1 },
    ]);
    const other = await stage.scene();
    const elsewhere = await stage.acting(other.owner, other);
    await expect(getContentMap(elsewhere, { key })).rejects.toMatchObject({ kind: 'not_found' });
    await expect(editContentMap(elsewhere, { key, edits: stranger })).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('brings in a file as one change, says which lines it refused, and gives the same file back', async () => {
    const { ctx } = await withMap();
    const csv = [
      'persona,stage,title,state,owner,kpi_event,review',
      `Maya,decides,What it costs,In review,${(await ownerOf(ctx)).email},order,2027-03-01`,
      'Priya,looks,For somebody else,draft,,,',
      'maya,Later,At no stage,draft,,,',
      ',looks,,draft,,,',
      ',looks,Bad day,draft,,,31.3.2027',
    ].join('\n');
    const { added, refused, map, items } = await bringInContent(ctx, { key, csv });
    expect([added, items.length, map.content.items.length]).toEqual([1, 1, 4]);
    expect(map.content.items.at(-1)).toMatchObject({
      title: 'What it costs',
      stage: 'decides',
      state: 'in_review',
      owner: ctx.actor.id,
      kpi: { name: 'order', metric: { measure: 'share_who_did', event: 'order' } },
    });
    expect(refused).toEqual([
      { line: 3, reason: 'There is no persona "Priya" on this map.' },
      { line: 4, reason: 'There is no stage "Later" on this map.' },
      { line: 5, reason: 'title: Give it a title.' },
      { line: 6, reason: 'review: A review date is a day: 2027-03-31.' },
    ]);
    for (const sign of ['\u0000', '\ud83d']) {
      const broken = BringInContentInput.safeParse({ key, csv: `persona,stage,title\n,looks,Half a ${sign}` });
      expect(broken.success).toBe(false);
    }
    const file = await textOf(await exportContentCsv(ctx, { key }));
    const again = await bringInContent(ctx, { key, csv: file });
    expect([again.added, again.refused]).toEqual([4, []]);
    expect(again.map.check.duplicates).toHaveLength(4);
  });

  it('goes back to a version, and is put away and brought back', async () => {
    const { ctx } = await withMap();
    const { content } = await getContentMap(ctx, { key });
    await editContentMap(ctx, { key, edits: changeItem(content, 'b', { state: 'approved' }) });
    expect(await keepContentVersion(ctx, { key, note: 'Signed off.' })).toMatchObject({
      version: 2,
      difference: ['"Read by others" is approved now.'],
    });
    await renameContentMap(ctx, { key, name: 'The new plan' });
    const restored = await restoreContentVersion(ctx, { key, version: 1 });
    expect([restored.name, restored.content.items[1]?.state]).toEqual(['The plan', 'idea']);
    expect((await listContentVersions(ctx, { key, limit: 10 })).items.map(({ version }) => version)).toEqual([
      4, 3, 2, 1,
    ]);
    await archiveContentMap(ctx, { key });
    expect((await listContentMaps(ctx, { archived: false, limit: 10 })).items).toEqual([]);
    expect((await bringBackContentMap(ctx, { key })).archived_at).toBeNull();
  });
});

async function ownerOf(ctx: Parameters<typeof listMembers>[0]) {
  const [owner] = (await listMembers(ctx)).items;
  if (!owner) throw new Error('A workspace has an owner.');
  return owner;
}
