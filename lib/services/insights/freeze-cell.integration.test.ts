import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TrendQuery } from '@/lib/core/trends/trend';
import type { StagedRow } from '@/lib/data/events/staging';
import { insertEvents } from '@/lib/data/write-events';
import { openStage, type Scene } from '../accounts/stage-for-tests';
import type { ServiceContext } from '../context';
import { createSegment } from '../segments/create-segment';
import { previewRule } from '../segments/preview-rule';
import { publishSegment } from '../segments/publish-segment';
import { refreshVersion } from '../segments/refresh-version';
import { runRefresh } from '../segments/run-refresh';
import { freezeCell } from './freeze-cell';

const stage = openStage(process.env);
afterAll(stage.close);

const at = Date.parse('2026-03-04T12:00:00Z');

function* ordersOf(people: string[], day: number): Iterable<StagedRow> {
  for (const [line, profileId] of people.entries()) {
    const order = {
      event: 'order',
      ts: at + day * 86_400_000,
      rowId: `${profileId} ${day}`,
      identity: [],
      properties: [],
    };
    yield { line, profileId, events: [order], traits: [] };
  }
}

const write = (ctx: ServiceContext, people: string[], day: number) =>
  insertEvents(ctx, { workspaceId: ctx.actor.workspaceId, source: randomUUID() }, ordersOf(people, day));

let scene: Scene;
let ctx: ServiceContext;

beforeAll(async () => {
  scene = await stage.scene();
  ctx = await stage.acting(scene.owner, scene);
  await write(ctx, ['ada', 'bo', 'cy'], 0);
  ctx = { ...ctx, now: new Date() };
});

const query = TrendQuery.parse({
  series: [{ measure: 'profiles', event: 'order' }],
  period: 'day',
  date_to: '2026-03-04',
  periods: 5,
});
const cell = { series: 0, start: '2026-03-04T00:00:00.000Z', part: 0 };
const idsOf = async (rule: Parameters<typeof previewRule>[1]['rule'], who = ctx) =>
  (await previewRule({ ...who, now: new Date() }, { rule })).sample.map((profile) => profile.profile_id).sort();

describe('a frozen list', () => {
  it('stays what it was when more people would be behind the number, and after many refreshes', async () => {
    const frozen = await freezeCell(ctx, { kind: 'trend', query, cell, name: 'Ordered on 4 March' });
    expect(frozen).toMatchObject({ name: 'Ordered on 4 March', member_count: 3, rule: { kind: 'snapshot' } });
    await write(ctx, ['dee'], 0);
    const { rule } = frozen;
    expect(await idsOf(rule)).toEqual(['ada', 'bo', 'cy']);
    expect(await idsOf({ kind: 'not', rule })).toEqual(['dee']);

    const now = { ...ctx, now: new Date() };
    const segment = await createSegment(now, { key: 'frozen', name: 'Frozen', rule });
    expect(segment.sentence).toMatch(/^Profiles in “Ordered on 4 March” as it was on \d+ \w+ \d{4}\.$/);
    const { key, draft } = segment;
    await publishSegment(now, { key, revision: draft.revision, note: 'First.', purpose: 'To look at them again.' });
    for (let turn = 0; turn < 5; turn += 1) {
      const asked = await refreshVersion({ ...ctx, now: new Date() }, { key, version: 1 });
      await runRefresh({ ...ctx, now: new Date() }, { workspaceId: ctx.actor.workspaceId, snapshotId: asked.id });
    }
    expect(await idsOf(rule)).toEqual(['ada', 'bo', 'cy']);
    expect(await idsOf({ kind: 'segment', segment: 'frozen', version: 1 })).toEqual(['ada', 'bo', 'cy']);
  });

  it('says in the audit log where it came from', async () => {
    const frozen = await freezeCell(ctx, { kind: 'trend', query, cell });
    const entry = (await stage.audit(scene)).find(({ targetId }) => targetId === frozen.id);
    expect(entry).toMatchObject({ action: 'list.frozen', difference: { source: { kind: 'trend', cell } } });
    expect(frozen.name).toBe('Profiles who did “order” on 4 March 2026');
  });

  it('is not known in another workspace', async () => {
    const { rule } = await freezeCell(ctx, { kind: 'trend', query, cell });
    const other = await stage.scene();
    const stranger = await stage.acting(other.owner, other);
    await expect(idsOf(rule, stranger)).rejects.toThrow(
      'The frozen list that this rule names is not in this workspace',
    );
  });

  it('is not made of nobody, nor by who may only read', async () => {
    const empty = { ...cell, start: '2026-03-02T00:00:00.000Z' };
    await expect(freezeCell(ctx, { kind: 'trend', query, cell: empty })).rejects.toThrow(
      'Nobody is behind this number',
    );
    const viewer = await stage.acting(await stage.join(scene, 'viewer'), scene);
    await expect(freezeCell(viewer, { kind: 'trend', query, cell })).rejects.toThrow('A viewer cannot do this here');
  });
});
