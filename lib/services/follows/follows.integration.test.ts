import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { TrendQuery } from '@/lib/core/trends/trend';
import type { StagedRow } from '@/lib/data/events/staging';
import { listSnapshots } from '@/lib/data/segment-snapshots';
import { getVersion } from '@/lib/data/segments';
import { insertEvents } from '@/lib/data/write-events';
import { openStage } from '../accounts/stage-for-tests';
import { createBoard } from '../boards/create-board';
import { updateBoard } from '../boards/update-board';
import type { ServiceContext } from '../context';
import { createPersona } from '../personas/create-persona';
import { updatePersona } from '../personas/update-persona';
import { createSegment } from '../segments/create-segment';
import { getSegment } from '../segments/get-segment';
import { publishSegment } from '../segments/publish-segment';
import { refreshVersion } from '../segments/refresh-version';
import { runRefresh } from '../segments/run-refresh';
import { isFirstVisit, readToday } from '../today/read-today';
import { follow, listDigests, listFollows, readDigest, unfollow } from './follow-things';
import { writeDigests } from './write-digests';

const stage = openStage(process.env);
afterAll(stage.close);

const dayMs = 86_400_000;
const ordered = {
  kind: 'did' as const,
  event: 'order',
  count: { operator: 'at_least' as const, n: 1 },
  window: 'ever' as const,
};

/** So many people order once, two days before a moment. */
function* buyers(many: number, from: number, at: number): Iterable<StagedRow> {
  for (let person = from; person < from + many; person += 1) {
    yield {
      line: person,
      profileId: `p${person}`,
      events: [{ event: 'order', ts: at - 2 * dayMs, rowId: `o${person}`, identity: [], properties: [] }],
      traits: [],
    };
  }
}

async function sell(ctx: ServiceContext, many: number, from: number): Promise<void> {
  const source = { workspaceId: ctx.actor.workspaceId, source: randomUUID() };
  await insertEvents(ctx, source, buyers(many, from, ctx.now.getTime()));
}

/** What the job queue would do, here at once. */
async function refresh(ctx: ServiceContext, key: string): Promise<void> {
  const { workspaceId } = ctx.actor;
  const stored = await getVersion(ctx.db, workspaceId, key, 1);
  const waiting = await listSnapshots(ctx.db, workspaceId, stored.id, { state: 'queued', limit: 10 });
  for (const { id } of waiting) await runRefresh(ctx, { workspaceId, snapshotId: id });
}

async function shop(): Promise<ServiceContext> {
  const scene = await stage.scene();
  const ctx = await stage.acting(scene.owner, scene);
  await sell(ctx, 20, 1);
  const now = { ...ctx, now: new Date() };
  await createSegment(now, { key: 'buyers', name: 'Buyers', rule: ordered });
  const { draft } = await getSegment(now, { key: 'buyers' });
  await publishSegment(now, { key: 'buyers', revision: draft.revision, note: 'First.', purpose: 'Write to them.' });
  await refresh(now, 'buyers');
  return { ...now, now: new Date() };
}

/** The digest of the week that begins now: whatever was looked at before is due. */
async function writeNow(ctx: ServiceContext): Promise<void> {
  const system = { ...ctx.actor, kind: 'system' as const, id: 'digest.write' };
  const now = new Date();
  await writeDigests({ ...ctx, now, actor: system }, now);
}

describe('following', () => {
  it('is begun, listed and ended by a member, and by no key', async () => {
    const ctx = await shop();
    await follow(ctx, { kind: 'segment', key: 'buyers' });
    await follow(ctx, { kind: 'segment', key: 'buyers' });
    expect((await listFollows(ctx)).items).toMatchObject([{ kind: 'segment', key: 'buyers', name: 'Buyers' }]);
    await unfollow(ctx, { kind: 'segment', key: 'buyers' });
    expect((await listFollows(ctx)).items).toEqual([]);
    await expect(follow(ctx, { kind: 'board', key: 'nothing' })).rejects.toMatchObject({ kind: 'not_found' });
    const key: ServiceContext = { ...ctx, actor: { ...ctx.actor, kind: 'api_key' } };
    await expect(listFollows(key)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('the weekly digest', () => {
  it('is quiet in a week in which nothing moved', async () => {
    const ctx = await shop();
    await follow(ctx, { kind: 'segment', key: 'buyers' });
    await writeNow(ctx);
    expect((await listDigests(ctx, { limit: 10 })).items).toEqual([]);
  });

  it('says in sentences what moved, and next time only what moved since', async () => {
    const ctx = await shop();
    const query = TrendQuery.parse({ series: [{ measure: 'events', event: 'order' }], period: 'day', periods: 7 });
    const figure = { id: 'f', kind: 'number' as const, size: 'small' as const, title: 'Orders', query };
    const tiles = [{ ...figure, figure: 'total' as const, is_money: false }];
    await createBoard(ctx, { key: 'week', name: 'The week', description: '', content: { tiles } });
    await createPersona(ctx, { key: 'maya', name: 'Maya' });
    for (const kind of ['segment', 'board', 'persona'] as const) {
      await follow(ctx, { kind, key: { segment: 'buyers', board: 'week', persona: 'maya' }[kind] });
    }
    await sell(ctx, 10, 101);
    const later = { ...ctx, now: new Date() };
    await refreshVersion(later, { key: 'buyers', version: 1 });
    await refresh(later, 'buyers');
    await updatePersona(later, { key: 'maya', revision: 1, summary: 'Buys often.' });
    await writeNow(later);
    const { items } = await listDigests(ctx, { limit: 10 });
    expect(items).toHaveLength(1);
    expect(items[0]?.items.map(({ name, sentences }) => [name, sentences])).toEqual([
      ['Buyers', ['Buyers grew from 20 to 30 profiles (+50%).']],
      ['The week', ['Orders rose from 20 to 30 (+50%).']],
      ['Maya', ['The card of Maya was edited.']],
    ]);
    await writeNow(later);
    expect((await listDigests(ctx, { limit: 10 })).items).toHaveLength(1);
  });

  it('is for the one who follows, and stays away once it was read', async () => {
    const scene = await stage.scene();
    const ctx = await stage.acting(scene.owner, scene);
    const other = await stage.acting(await stage.join(scene, 'viewer'), scene);
    await createBoard(ctx, { key: 'week', name: 'The week', description: '', content: { tiles: [] } });
    await follow(ctx, { kind: 'board', key: 'week' });
    await updateBoard(ctx, { key: 'week', version: 1, name: 'Our week' });
    await writeNow(ctx);
    const [digest] = (await listDigests(ctx, { limit: 10 })).items;
    expect(digest?.items[0]?.sentences).toEqual(['Our week was changed: it is at version 2.']);
    expect((await listDigests(other, { limit: 10 })).items).toEqual([]);
    await expect(readDigest(other, { id: digest?.id ?? '' })).rejects.toMatchObject({ kind: 'not_found' });
    expect((await readToday(ctx)).digest).not.toBeNull();
    await readDigest(ctx, { id: digest?.id ?? '' });
    expect((await readToday(ctx)).digest).toBeNull();
  });

  it('says once that something is gone', async () => {
    const ctx = await shop();
    await createPersona(ctx, { key: 'maya', name: 'Maya' });
    await follow(ctx, { kind: 'persona', key: 'maya' });
    await ctx.db.persona.deleteMany({ where: { workspaceId: ctx.actor.workspaceId } });
    await writeNow(ctx);
    await writeNow(ctx);
    const { items } = await listDigests(ctx, { limit: 10 });
    expect(items.flatMap((digest) => digest.items.flatMap(({ sentences }) => sentences))).toEqual([
      'Maya is not there any more.',
    ]);
  });
});

describe('the home page', () => {
  it('tells what changed since the visit before, and by whom', async () => {
    const scene = await stage.scene();
    const olga = await stage.acting(scene.owner, scene);
    const robin = await stage.acting(await stage.join(scene, 'editor', 'Robin'), scene);
    expect(await isFirstVisit(olga)).toBe(true);
    expect(await readToday(olga)).toMatchObject({ since: null });
    expect(await isFirstVisit(olga)).toBe(false);
    await createPersona(robin, { key: 'maya', name: 'Maya' });
    const tomorrow = new Date(olga.now.getTime() + dayMs);
    const today = await readToday({ ...olga, now: tomorrow });
    expect(today.since).toBe(olga.now.toISOString());
    expect(today.changes).toMatchObject([{ kind: 'persona', key: 'maya', sentence: 'Robin put Maya on stage.' }]);
  });

  it('knows what a new workspace still needs', async () => {
    const scene = await stage.scene();
    const ctx = await stage.acting(scene.owner, scene);
    expect((await readToday(ctx)).steps).toEqual({ data: false, segments: false, personas: false, boards: false });
  });

  it('tells of segments whose size moved', async () => {
    const ctx = await shop();
    await readToday({ ...ctx, now: new Date() });
    await sell(ctx, 10, 101);
    const later = { ...ctx, now: new Date() };
    await refreshVersion(later, { key: 'buyers', version: 1 });
    await refresh(later, 'buyers');
    const { changes } = await readToday({ ...ctx, now: new Date(Date.now() + dayMs) });
    expect(changes.map(({ sentence }) => sentence)).toContain('Buyers grew from 20 to 30 profiles (+50%).');
  });
});
