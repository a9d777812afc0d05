import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import type { Rule } from '@/lib/core/segments/rule';
import type { StagedRow } from '@/lib/data/events/staging';
import { listSnapshots as readSnapshots } from '@/lib/data/segment-snapshots';
import { getVersion as readVersion } from '@/lib/data/segments';
import { insertEvents } from '@/lib/data/write-events';
import { openStage } from '../accounts/stage-for-tests';
import type { ServiceContext } from '../context';
import { createPersona } from '../personas/create-persona';
import { createSegment } from './create-segment';
import { deleteSegment } from './delete-segment';
import { exportDefinition } from './export-definition';
import { getSegment } from './get-segment';
import { importDefinition } from './import-definition';
import { listMembers } from './list-members';
import { listSegments } from './list-segments';
import { listSnapshots } from './list-snapshots';
import { listVersions } from './list-versions';
import { moveSegmentUses } from './move-uses';
import { previewImpact } from './preview-impact';
import { previewRule } from './preview-rule';
import { publishSegment } from './publish-segment';
import { refreshVersion } from './refresh-version';
import { retireSegment } from './retire-segment';
import { rollbackSegment } from './rollback-segment';
import { runRefresh } from './run-refresh';
import { updateSegment } from './update-segment';

const stage = openStage(process.env);
afterAll(stage.close);

const day = 86_400_000;
const ordered = (n: number): Rule => ({
  kind: 'did',
  event: 'order',
  count: { operator: 'at_least', n },
  window: { last: { n: 30, unit: 'day' } },
});
const inCountry = (value: string): Rule => ({ kind: 'trait', name: 'country', operator: 'equals', value });

/** Ten buyers: p1 ordered once, p2 twice … p10 ten times, a day apart; the even ones are German. */
function* buyers(now: Date): Iterable<StagedRow> {
  for (let person = 1; person <= 10; person += 1) {
    yield {
      line: person,
      profileId: `p${person}`,
      events: Array.from({ length: person }, (_, index) => ({
        event: 'order',
        ts: now.getTime() - (index + 1) * day,
        rowId: `${person}-${index}`,
        identity: [],
        properties: [['amount', { type: 'number', value: 10_000_000n }]],
      })),
      traits: [['country', { type: 'text', value: person % 2 === 0 ? 'DE' : 'FR' }]],
    };
  }
}

async function shop(): Promise<ServiceContext> {
  const scene = await stage.scene();
  const ctx = await stage.acting(scene.owner, scene);
  await insertEvents(ctx, { workspaceId: ctx.actor.workspaceId, source: randomUUID() }, buyers(ctx.now));
  return { ...ctx, now: new Date() };
}

/** What the job queue would do, here at once. */
async function refreshAll(ctx: ServiceContext, key: string, version: number): Promise<void> {
  const { workspaceId } = ctx.actor;
  const stored = await readVersion(ctx.db, workspaceId, key, version);
  const waiting = await readSnapshots(ctx.db, workspaceId, stored.id, { state: 'queued', limit: 100 });
  for (const { id } of waiting) await runRefresh(ctx, { workspaceId, snapshotId: id });
}

async function publish(ctx: ServiceContext, key: string, rule: Rule, note = 'A change.') {
  const { draft } = await getSegment(ctx, { key });
  const changed = await updateSegment(ctx, { key, revision: draft.revision, rule, purpose: 'Write to them.' });
  return publishSegment(ctx, { key, revision: changed.draft.revision, note });
}

async function text(file: Awaited<ReturnType<typeof listMembers>>): Promise<string> {
  if (!('chunks' in file)) throw new Error('A file was asked for.');
  let all = '';
  for await (const chunk of file.chunks) all += chunk;
  return all;
}

describe('previewRule', () => {
  it('counts all, each condition alone and what is left, and shows some of them', async () => {
    const ctx = await shop();
    const preview = await previewRule(ctx, { rule: { kind: 'all', rules: [ordered(5), inCountry('DE')] } });
    expect(preview).toMatchObject({ count: 3, total: 10, base: 10, base_members: 3 });
    expect(preview.conditions).toEqual([
      { path: '/rules/0', alone: 6, left: 6 },
      { path: '/rules/1', alone: 5, left: 3 },
    ]);
    expect(preview.sample.map((profile) => profile.profile_id).sort()).toEqual(['p10', 'p6', 'p8']);
  });

  it('refuses a pattern that cannot be compiled, and names the condition', async () => {
    const ctx = await shop();
    const rule: Rule = { kind: 'all', rules: [{ kind: 'trait', name: 'country', operator: 'matches', value: '(' }] };
    await expect(previewRule(ctx, { rule })).rejects.toMatchObject({ kind: 'invalid' });
  });
});

describe('the life of a segment', () => {
  it('goes from draft over versions and back, and keeps every version as it was', async () => {
    const ctx = await shop();
    await createSegment(ctx, { key: 'buyers', name: 'Buyers', rule: ordered(3) });
    const first = await publish(ctx, 'buyers', ordered(3), 'Three orders.');
    expect(first).toMatchObject({ version: 1, member_count: 8, purpose: 'Write to them.' });
    await refreshAll(ctx, 'buyers', 1);

    const impact = await previewImpact(ctx, { key: 'buyers', rule: ordered(5) });
    expect(impact).toMatchObject({ before: 8, after: 6, entering: 0, leaving: 2, staying: 6, version: 1 });
    expect(impact.leaving_sample.sort()).toEqual(['p3', 'p4']);
    expect(impact.difference).toHaveLength(1);

    const second = await publish(ctx, 'buyers', ordered(5), 'Five orders.');
    expect(second).toMatchObject({ version: 2, member_count: 6 });
    const back = await rollbackSegment(ctx, { key: 'buyers', version: 1, note: 'Five was too many.' });
    expect(back).toMatchObject({ version: 3, member_count: 8, rolled_back_from: 1, hash: first.hash });
    expect(back.membership_hash).toBe(first.membership_hash);

    const { items } = await listVersions(ctx, { key: 'buyers', limit: 50 });
    expect(items.map((item) => item.version)).toEqual([3, 2, 1]);
    expect(items[2]).toMatchObject({ member_count: 8, note: 'Three orders.' });
    expect((await getSegment(ctx, { key: 'buyers' })).draft).toMatchObject({ base_version: 3, changed: false });
  });

  it('refuses to publish what is published already, and to go back to where it is', async () => {
    const ctx = await shop();
    await createSegment(ctx, { key: 'buyers', name: 'Buyers', rule: ordered(3) });
    await publish(ctx, 'buyers', ordered(3));
    const nothingNew = { kind: 'invalid', message: expect.stringContaining('v1') };
    await expect(publish(ctx, 'buyers', ordered(3))).rejects.toMatchObject(nothingNew);
    const parts = [ordered(3), inCountry('DE')];
    await publish(ctx, 'buyers', { kind: 'all', rules: parts });
    const turned: Rule = { kind: 'all', rules: parts.toReversed() };
    await expect(publish(ctx, 'buyers', turned)).rejects.toMatchObject({ kind: 'invalid' });
    const back = rollbackSegment(ctx, { key: 'buyers', version: 2, note: 'Back.' });
    await expect(back).rejects.toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('v2 is the current version'),
    });
    expect((await listVersions(ctx, { key: 'buyers', limit: 50 })).items).toHaveLength(2);
  });

  it('publishes the same rule anew when what it is for has changed', async () => {
    const ctx = await shop();
    await createSegment(ctx, { key: 'buyers', name: 'Buyers', rule: ordered(3) });
    await publish(ctx, 'buyers', ordered(3));
    const { draft } = await getSegment(ctx, { key: 'buyers' });
    const input = { key: 'buyers', revision: draft.revision, note: 'For a call.', purpose: 'Call them.' };
    expect(await publishSegment(ctx, input)).toMatchObject({ version: 2, purpose: 'Call them.' });
  });

  it('gives a conflict to a stale draft, with the newest draft in it', async () => {
    const ctx = await shop();
    const { draft } = await createSegment(ctx, { key: 'buyers', name: 'Buyers', rule: ordered(3) });
    await updateSegment(ctx, { key: 'buyers', revision: draft.revision, rule: ordered(4) });
    const late = updateSegment(ctx, { key: 'buyers', revision: draft.revision, rule: ordered(5) });
    await expect(late).rejects.toMatchObject({
      kind: 'conflict',
      details: {
        expected: 1,
        actual: 2,
        draft: { rule: ordered(4), revision: 2, base_version: null, name: 'Buyers', purpose: null },
      },
    });
  });

  it('lets one of two publish at once, and tells the other', async () => {
    const ctx = await shop();
    const { draft } = await createSegment(ctx, { key: 'buyers', name: 'Buyers', purpose: 'Mail', rule: ordered(3) });
    const both = await Promise.allSettled(
      ['mine', 'yours'].map((note) => publishSegment(ctx, { key: 'buyers', revision: draft.revision, note })),
    );
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { kind: 'conflict' } });
    expect((await listVersions(ctx, { key: 'buyers', limit: 50 })).items).toHaveLength(1);
  });

  it('refuses to publish without a purpose', async () => {
    const ctx = await shop();
    const { draft } = await createSegment(ctx, { key: 'buyers', name: 'Buyers', rule: ordered(3) });
    const aimless = publishSegment(ctx, { key: 'buyers', revision: draft.revision, note: 'Why not.' });
    await expect(aimless).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('throws away only what was never published', async () => {
    const ctx = await shop();
    await createSegment(ctx, { key: 'idea', name: 'Idea', rule: ordered(3) });
    await deleteSegment(ctx, { key: 'idea' });
    await expect(getSegment(ctx, { key: 'idea' })).rejects.toMatchObject({ kind: 'not_found' });
    await createSegment(ctx, { key: 'buyers', name: 'Buyers', rule: ordered(3) });
    await publish(ctx, 'buyers', ordered(3));
    await expect(deleteSegment(ctx, { key: 'buyers' })).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('takes a key once', async () => {
    const ctx = await shop();
    const input = { key: 'buyers', name: 'Buyers', rule: ordered(3) };
    const both = await Promise.allSettled([createSegment(ctx, input), createSegment(ctx, input)]);
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { kind: 'conflict' } });
    expect((await listSegments(ctx, { limit: 10 })).items).toHaveLength(1);
  });
});

describe('segments inside segments', () => {
  it('refuses a rule that leads back to itself through two others', async () => {
    const ctx = await shop();
    const pin = (segment: string): Rule => ({ kind: 'segment', segment, version: 1 });
    await createSegment(ctx, { key: 'a', name: 'A', rule: ordered(1) });
    await publish(ctx, 'a', ordered(1));
    await createSegment(ctx, { key: 'b', name: 'B', rule: pin('a') });
    await publish(ctx, 'b', pin('a'));
    await createSegment(ctx, { key: 'c', name: 'C', rule: pin('b') });
    await publish(ctx, 'c', pin('b'));
    const { draft } = await getSegment(ctx, { key: 'a' });
    const circle = updateSegment(ctx, { key: 'a', revision: draft.revision, rule: pin('c') });
    await expect(circle).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('moves a persona and a draft to a new version, and back', async () => {
    const ctx = await shop();
    await createSegment(ctx, { key: 'buyers', name: 'Buyers', rule: ordered(3) });
    await publish(ctx, 'buyers', ordered(3));
    await createSegment(ctx, {
      key: 'germans',
      name: 'Germans',
      rule: { kind: 'segment', segment: 'buyers', version: 1 },
    });
    await publish(ctx, 'germans', { kind: 'segment', segment: 'buyers', version: 1 });
    await createPersona(ctx, { key: 'maya', name: 'Maya', segment: { key: 'buyers', version: 1 } });

    expect((await getSegment(ctx, { key: 'buyers' })).used_by).toHaveLength(2);
    await expect(retireSegment(ctx, { key: 'buyers' })).rejects.toMatchObject({ kind: 'conflict' });
    await publish(ctx, 'buyers', ordered(5));
    const uses = [
      { kind: 'persona' as const, key: 'maya' },
      { kind: 'segment' as const, key: 'germans' },
    ];
    await moveSegmentUses(ctx, { key: 'buyers', version: 2, uses });
    const moved = await getSegment(ctx, { key: 'germans' });
    expect(moved.draft).toMatchObject({ rule: { version: 2 }, changed: true });
    expect((await getSegment(ctx, { key: 'buyers' })).used_by).toContainEqual({
      kind: 'persona',
      key: 'maya',
      name: 'Maya',
      version: 2,
    });
    await moveSegmentUses(ctx, { key: 'buyers', version: 1, uses });
    expect((await getSegment(ctx, { key: 'germans' })).draft.changed).toBe(false);
  });
});

describe('members', () => {
  it('are a list from the refresh, page by page and as a file, and the same before it is written', async () => {
    const ctx = await shop();
    await createSegment(ctx, { key: 'buyers', name: 'Buyers', rule: ordered(8) });
    await publish(ctx, 'buyers', ordered(8));
    const input = { key: 'buyers', version: 1, limit: 2 };
    const live = await text(await listMembers(ctx, { ...input, format: 'ndjson' }));
    await expect(listMembers(ctx, input)).rejects.toMatchObject({ kind: 'unavailable' });
    await refreshAll(ctx, 'buyers', 1);
    expect(await text(await listMembers(ctx, { ...input, format: 'ndjson' }))).toBe(live);
    expect(
      live
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).profile_id),
    ).toEqual(['p10', 'p8', 'p9']);
    expect(await text(await listMembers(ctx, { ...input, format: 'csv' }))).toMatch(/^profile_id,segment,version,/);

    const first = await listMembers(ctx, input);
    if (!('items' in first)) throw new Error('A page was asked for.');
    expect(first).toMatchObject({
      member_count: 3,
      items: [{ profile_id: 'p10', event_count: 10 }, { profile_id: 'p8' }],
    });
    const second = await listMembers(ctx, { ...input, cursor: first.next_cursor ?? '' });
    expect(second).toMatchObject({ items: [{ profile_id: 'p9' }], next_cursor: null });
  });

  it('move with time alone: a later refresh lets profiles leave, and says how many', async () => {
    const ctx = await shop();
    await createSegment(ctx, { key: 'buyers', name: 'Buyers', rule: ordered(1) });
    await publish(ctx, 'buyers', ordered(1));
    await refreshAll(ctx, 'buyers', 1);
    const later = { ...ctx, now: new Date(ctx.now.getTime() + 25 * day) };
    const queued = await refreshVersion(later, { key: 'buyers', version: 1 });
    expect(queued.state).toBe('queued');
    expect((await refreshVersion(later, { key: 'buyers', version: 1 })).id).toBe(queued.id);
    await refreshAll(later, 'buyers', 1);
    const { items } = await listSnapshots(later, { key: 'buyers', version: 1, limit: 200 });
    expect(items[0]).toMatchObject({ state: 'done', member_count: 10, entered: 0, left: 0 });

    const muchLater = { ...ctx, now: new Date(ctx.now.getTime() + 32 * day) };
    await refreshVersion(muchLater, { key: 'buyers', version: 1 });
    await refreshAll(muchLater, 'buyers', 1);
    const { items: after } = await listSnapshots(muchLater, { key: 'buyers', version: 1, limit: 200 });
    expect(after[0]).toMatchObject({ state: 'done', member_count: 0, entered: 0, left: 10 });
  });

  it('look back twelve weeks when a version is published', async () => {
    const ctx = await shop();
    await createSegment(ctx, { key: 'buyers', name: 'Buyers', rule: ordered(1) });
    await publish(ctx, 'buyers', ordered(1));
    await refreshAll(ctx, 'buyers', 1);
    const { items } = await listSnapshots(ctx, { key: 'buyers', version: 1, limit: 200 });
    expect(items.filter((item) => item.reason === 'history')).toHaveLength(12);
    expect(items[0]).toMatchObject({ reason: 'publish', member_count: 10 });
    expect(items.at(-1)).toMatchObject({ reason: 'history', member_count: 0 });
    expect((await getSegment(ctx, { key: 'buyers' })).refresh).toMatchObject({ state: 'done', reason: 'publish' });
  });
});

describe('a definition file', () => {
  it('comes out, and goes back in as the same rule', async () => {
    const ctx = await shop();
    await createSegment(ctx, { key: 'buyers', name: 'Buyers', rule: ordered(3) });
    const file = await exportDefinition(ctx, { key: 'buyers' });
    let written = '';
    for await (const chunk of file.chunks) written += chunk;
    const other = await shop();
    const segment = await importDefinition(other, JSON.parse(written));
    expect(segment.draft.rule).toEqual(ordered(3));
    const changed = { ...JSON.parse(written), rule: ordered(9) };
    await expect(importDefinition(other, changed)).rejects.toMatchObject({ kind: 'invalid' });
  });
});
