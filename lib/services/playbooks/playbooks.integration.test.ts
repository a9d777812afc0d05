import { afterAll, describe, expect, it } from 'vitest';
import { ContentPlan } from '@/lib/core/content-maps/content-map';
import { PlaybookContent } from '@/lib/core/playbooks/playbook';
import { addPerson, changeRow, changeSection, putField, removeSection } from '@/lib/core/playbooks/playbook-edits';
import { openStage } from '../accounts/stage-for-tests';
import { payersOn } from '../claims/payers-for-tests';
import { createClaim } from '../claims/write-claims';
import { archiveContentMap, bringBackContentMap, createContentMap } from '../content-maps/change-content-map';
import type { ServiceContext } from '../context';
import { createPersona } from '../personas/create-persona';
import { archivePersona } from '../personas/update-persona';
import { archivePlaybook, bringBackPlaybook, createPlaybook, editPlaybook, renamePlaybook } from './change-playbook';
import { exportPlaybookFile, exportPlaybookMarkdown } from './export-playbook';
import { getPlaybook, listPlaybooks } from './get-playbook';
import {
  keepPlaybookVersion,
  listPlaybookVersions,
  restorePlaybookVersion,
  showPlaybookVersion,
} from './playbook-versions';
import { readPlaybookNumbers } from './read-playbook-numbers';
import {
  getPlaybookPortrait,
  listPlaybookLinks,
  openSharedPlaybook,
  revokePlaybookLink,
  sharePlaybook,
} from './share-playbook';

const stage = openStage(process.env);
const { stageWithPayers } = payersOn(stage);
afterAll(stage.close);

const key = 'launch';
const counted = (event: string) => ({ measure: 'share_who_did' as const, event, days: 30 });

async function textOf(file: { chunks: AsyncIterable<Uint8Array | string> }): Promise<string> {
  let text = '';
  for await (const chunk of file.chunks) text += chunk;
  return text;
}

async function withPlaybook() {
  const { scene, ctx } = await stageWithPayers();
  await createClaim(ctx, { key: 'maya', section: 'needs', text: 'See an example first' });
  const item = { id: 'a', persona: 'maya', stage: 'looks', title: 'See it work', state: 'live' };
  const plan = ContentPlan.parse({
    personas: [{ id: 'maya' }],
    stages: [{ id: 'looks', name: 'Looks' }],
    items: [item, { ...item, id: 'b', title: 'Not yet', state: 'idea' }],
  });
  await createContentMap(ctx, { key: 'plan', name: 'The plan', content: plan });
  const content = PlaybookContent.parse({
    ...{ goal: 'Sell more.', owner: ctx.actor.id },
    sections: [
      { id: 'whom', kind: 'personas', name: 'Whom' },
      { id: 'what', kind: 'content', name: 'What', map: 'plan', only_ready: true },
      { id: 'where', kind: 'channels', name: 'Where' },
      { id: 'how', kind: 'kpis', name: 'How' },
    ],
    people: [{ id: 'whom.maya', section: 'whom', persona: 'maya' }],
    channels: [{ id: 'news', section: 'where', channel: 'Newsletter', persona: 'maya', owner: ctx.actor.id }],
    kpis: [
      { id: 'hers', section: 'how', name: 'Hers', metric: counted('shared'), persona: 'maya', target: 0.2 },
      { id: 'all', section: 'how', name: 'All', metric: counted('shared') },
      { id: 'never', section: 'how', name: 'Never', metric: counted('flew') },
      { id: 'named', section: 'how', name: 'Named' },
    ],
  });
  await createPlaybook(ctx, { key, name: 'The launch', content });
  return { scene, ctx };
}

/** How often the live parts of cards are read. */
function countingLookUps(ctx: ServiceContext) {
  const counts = new Map<string | symbol, number>([
    ['segmentSnapshot', 0],
    ['segmentVersion', 0],
    ['claim', 0],
  ]);
  const db = new Proxy(ctx.db, {
    get(target, name) {
      const before = counts.get(name);
      if (before !== undefined) counts.set(name, before + 1);
      return Reflect.get(target, name);
    },
  });
  return { counting: { ...ctx, db }, read: () => Object.fromEntries(counts) };
}

describe('a playbook', () => {
  it('shows personas, pieces and numbers as they are now, and outside no member, event or rule', async () => {
    const { scene, ctx } = await withPlaybook();
    const playbook = await getPlaybook(ctx, { key });
    expect(playbook.cast).toMatchObject([
      {
        key: 'maya',
        need: 'See an example first',
        segment: { name: 'Payers', version: 1 },
        missing: null,
        size: { member_count: 100 },
      },
    ]);
    expect(playbook.sources).toMatchObject([
      { about: 'Approved or live pieces of "The plan".', pieces: [{ title: 'See it work', persona: 'Maya' }] },
    ]);
    const { kpis } = await readPlaybookNumbers(ctx, { key });
    expect(kpis).toMatchObject([
      { reading: { now: { value: 0.5, n: 100 }, moved: 'up' } },
      { reading: { now: { value: 0.3, n: 200 } } },
      { reading: null, reason: 'No event "flew" has come in. Choose another one.' },
      { reading: null, reason: 'No event measures this yet, so it is a name without a number.' },
    ]);
    expect(await textOf(await exportPlaybookMarkdown(ctx, { key }))).toMatch(/\| Hers \| Maya \| 50% .*20%, above it/);

    const link = await sharePlaybook(ctx, { key, name: 'The agency', expires_in_days: 7 });
    const seen = await openSharedPlaybook(stage.visitor(), { token: link.token });
    expect(seen.sections[3]).toMatchObject({
      rows: [{ value: expect.stringContaining('50%'), counts: null }, {}, {}, {}],
    });
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`shared in|"flew"|"plan"|${ctx.actor.id}|${ctx.actor.name}`));
    const portrait = (persona: string) => getPlaybookPortrait(stage.visitor(), { token: link.token, key: persona });
    expect((await portrait('maya')).contentType).toBe('image/svg+xml');
    await expect(portrait('theo')).rejects.toMatchObject({ kind: 'not_found' });
    const [kept] = (await listPlaybookLinks(ctx, { key })).items;
    await revokePlaybookLink(ctx, { key, id: kept?.id ?? '' });
    await expect(portrait('maya')).rejects.toMatchObject({ kind: 'not_found' });
    const audit = (await stage.audit(scene)).map(({ action }) => action);
    expect(audit).toEqual(expect.arrayContaining(['playbook.created', 'playbook.shared', 'playbook.unshared']));
  });

  it('takes edits of two at once, tells both where they meet, and refuses what cannot be', async () => {
    const { scene, ctx } = await withPlaybook();
    const { content } = await getPlaybook(ctx, { key });
    const edit = (edits: ReturnType<typeof removeSection>) => editPlaybook(ctx, { key, edits });
    await Promise.all([
      edit(changeRow(content, 'channels', 'news', { message: 'Read it.' })),
      edit(changeRow(content, 'channels', 'news', { when: 'Week 1' })),
      edit(putField(content, 'goal', 'Sell twice as much.')),
    ]);
    const after = await getPlaybook(ctx, { key });
    expect(after.content.channels).toMatchObject([{ message: 'Read it.', when: 'Week 1' }]);
    await expect(edit(putField(content, 'goal', 'Mine.'))).rejects.toMatchObject({
      kind: 'conflict',
      details: { conflicts: [{ why: 'changed', stands: 'Sell twice as much.', is: 'Mine.' }] },
    });
    // A row that somebody wrote in since is not taken away with its section.
    await expect(edit(removeSection(content, 'where'))).rejects.toMatchObject({ kind: 'conflict' });
    const stranger = '00000000-0000-4000-8000-000000000009';
    const refused = [
      { edits: changeRow(after.content, 'channels', 'news', { persona: 'nobody' }), message: 'persona "nobody"' },
      { edits: changeRow(after.content, 'channels', 'news', { owner: stranger }), message: 'is a member' },
      { edits: changeSection(after.content, 'what', { map: 'other' }), message: 'content map "other"' },
    ];
    for (const { edits, message } of refused) {
      await expect(edit(edits)).rejects.toMatchObject({ kind: 'invalid', message: expect.stringContaining(message) });
    }
    const reader = await stage.acting(await stage.join(scene, 'viewer'), scene);
    const mine = putField(after.content, 'goal', 'Mine.');
    await expect(editPlaybook(reader, { key, edits: mine })).rejects.toMatchObject({ kind: 'forbidden' });
    expect((await listPlaybooks(reader, { archived: false, limit: 10 })).items).toMatchObject([
      { sections: 4, personas: [{ key: 'maya' }] },
    ]);
    const other = await stage.scene();
    const elsewhere = await stage.acting(other.owner, other);
    await expect(getPlaybook(elsewhere, { key })).rejects.toMatchObject({ kind: 'not_found' });
    await expect(editPlaybook(elsewhere, { key, edits: mine })).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('reads cards of those on cards only, of all of them at once, and none for an old version', async () => {
    const { ctx } = await withPlaybook();
    await createPersona(ctx, { key: 'theo', name: 'Theo', segment: { key: 'payers', version: 1 } });
    await createPersona(ctx, { key: 'ida', name: 'Ida', segment: { key: 'payers', version: 1 } });
    const { content } = await getPlaybook(ctx, { key });
    const edits = [
      ...addPerson(content, 'whom', 'theo'),
      ...changeRow(content, 'channels', 'news', { persona: 'ida' }),
    ];
    await editPlaybook(ctx, { key, edits });
    await keepPlaybookVersion(ctx, { key, note: '' });
    const { read, counting } = countingLookUps(ctx);
    const { cast } = await getPlaybook(counting, { key });
    expect(cast.map(({ name, size }) => [name, size?.member_count ?? null])).toEqual([
      ['Maya', 100],
      ['Theo', 100],
      ['Ida', null],
    ]);
    expect(read()).toEqual({ segmentSnapshot: 1, segmentVersion: 1, claim: 1 });
    await showPlaybookVersion(counting, { key, version: 2 });
    expect(read()).toEqual({ segmentSnapshot: 1, segmentVersion: 1, claim: 1 });
  });

  it('says what is gone and loses nothing of it, and comes back as a file and as a version', async () => {
    const { ctx } = await withPlaybook();
    const { token } = await sharePlaybook(ctx, { key, name: 'The agency', expires_in_days: 7 });
    await archiveContentMap(ctx, { key: 'plan' });
    await archivePersona(ctx, { key: 'maya' });
    const { sections } = await openSharedPlaybook(stage.visitor(), { token });
    expect(sections).toMatchObject([
      { rows: [] },
      { missing: null, rows: [] },
      {},
      { rows: [{ name: 'Hers' }, {}, {}, {}] },
    ]);
    const portrait = getPlaybookPortrait(stage.visitor(), { token, key: 'maya' });
    await expect(portrait).rejects.toMatchObject({ kind: 'not_found' });
    const without = await getPlaybook(ctx, { key });
    expect(without.sources).toMatchObject([
      { missing: expect.stringContaining('"The plan" was archived'), pieces: [] },
    ]);
    expect(without.cast).toMatchObject([{ name: 'Maya', missing: expect.stringContaining('archived') }]);
    await editPlaybook(ctx, { key, edits: putField(without.content, 'goal', 'Go on anyway.') });
    await bringBackContentMap(ctx, { key: 'plan' });
    expect((await getPlaybook(ctx, { key })).sources).toMatchObject([{ missing: null, pieces: [{ id: 'a' }] }]);

    const file = JSON.parse(await textOf(await exportPlaybookFile(ctx, { key })));
    expect((await createPlaybook(ctx, { ...file, key: 'again' })).content).toEqual(file.content);

    expect(await keepPlaybookVersion(ctx, { key, note: 'Signed off.' })).toMatchObject({
      version: 2,
      difference: ['Its goal changed.'],
    });
    await renamePlaybook(ctx, { key, name: 'The new launch' });
    const first = await showPlaybookVersion(ctx, { key, version: 1 });
    expect(first.shown).toMatchObject([{ rows: [{ name: 'Maya', size: null }] }, { rows: [] }, {}, {}]);
    const restored = await restorePlaybookVersion(ctx, { key, version: 1 });
    expect([restored.name, restored.content.goal]).toEqual(['The launch', 'Sell more.']);
    expect((await listPlaybookVersions(ctx, { key, limit: 10 })).items).toHaveLength(4);
    await archivePlaybook(ctx, { key });
    expect((await listPlaybooks(ctx, { archived: false, limit: 10 })).items.map((one) => one.key)).toEqual(['again']);
    expect((await bringBackPlaybook(ctx, { key })).archived_at).toBeNull();
  });
});
