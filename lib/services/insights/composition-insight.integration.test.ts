import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CompositionQuery } from '@/lib/core/composition/composition';
import type { Rule } from '@/lib/core/segments/rule';
import type { StagedRow } from '@/lib/data/events/staging';
import { insertEvents } from '@/lib/data/write-events';
import { openStage } from '../accounts/stage-for-tests';
import type { ServiceContext } from '../context';
import { createSegment } from '../segments/create-segment';
import { publishSegment } from '../segments/publish-segment';
import { askInsight } from './ask-insight';
import { compositionInsight } from './composition-insight';
import { describeCell } from './read-cell';

const stage = openStage(process.env);
afterAll(stage.close);

const day = 86_400_000;
let ctx: ServiceContext;

/** A hundred people: the first forty pay 10 each, those from thirty to seventy write; everybody came last week, every second one this week. */
function* people(now: number): Iterable<StagedRow> {
  for (let person = 0; person < 100; person += 1) {
    const event = (name: string, daysAgo: number, amount?: bigint) => ({
      event: name,
      ts: now - daysAgo * day,
      rowId: `${person} ${name}`,
      identity: [],
      properties: amount === undefined ? [] : [['amount', { type: 'number', value: amount }] as const],
    });
    yield {
      line: person,
      profileId: `p${person}`,
      events: [
        event('visit', 10),
        ...(person % 2 === 0 ? [event('return', 2)] : []),
        ...(person < 40 ? [event('pay', 20, 10_000_000n)] : []),
        ...(person >= 30 && person < 70 ? [event('write', 20)] : []),
      ].map((one) => ({ ...one, properties: one.properties.map(([name, value]) => [name, value]) })),
      traits: [['team', { type: 'text', value: person < 35 ? 'red' : 'blue' }]],
    };
  }
}

beforeAll(async () => {
  const scene = await stage.scene();
  ctx = await stage.acting(scene.owner, scene);
  await insertEvents(ctx, { workspaceId: ctx.actor.workspaceId, source: randomUUID() }, people(ctx.now.getTime()));
  ctx = { ...ctx, now: new Date() };
  for (const event of ['pay', 'write']) {
    const rule: Rule = { kind: 'did', event, count: { operator: 'at_least', n: 1 }, window: 'ever' };
    await createSegment(ctx, { key: event, name: `Who ${event}`, rule, purpose: 'Compare.' });
    await publishSegment(ctx, { key: event, revision: 1, note: 'First.' });
  }
});

const query = () =>
  CompositionQuery.parse({
    segments: [
      { segment: 'pay', version: 1 },
      { segment: 'write', version: 1 },
    ],
    revenue: { event: 'pay', property: 'amount' },
  });

it('says how large, who is in both, who stays and what they bring', async () => {
  const answer = await askInsight(ctx, compositionInsight, query());
  const [pay, write] = answer.segments;
  expect([pay?.members, write?.members]).toEqual([40, 40]);
  expect(answer.overlap).toEqual([
    [40, 10],
    [10, 40],
  ]);
  expect(pay?.share).toMatchObject({ kind: 'estimate', value: 0.4, n: 100 });
  expect(pay?.retention).toMatchObject({ kind: 'estimate', value: 0.5, n: 40 });
  expect(pay?.revenue).toMatchObject({ kind: 'estimate', value: 10, low: 10, high: 10, n: 40 });
  expect(write?.revenue).toMatchObject({ kind: 'estimate', value: 2.5, n: 40 });
});

it('finds what sets a segment apart, with what its own rule names kept apart', async () => {
  const answer = await askInsight(ctx, compositionInsight, query());
  const items = answer.segments[0]?.items ?? [];
  const red = items.find(({ value }) => value === 'red');
  expect(red).toMatchObject({ members: { successes: 35, n: 40 }, others: { successes: 0, n: 60 } });
  expect(items.find(({ name }) => name === 'pay')?.by_definition).toBe(true);
  expect(items.find(({ name }) => name === 'write')).toMatchObject({
    members: { successes: 10 },
    others: { successes: 30 },
  });
});

it('opens each of its numbers as a rule for exactly those people', async () => {
  const counts = [
    [{ segment: 0 }, 40],
    [{ segment: 0, and: 1 }, 10],
    [{ segment: 1, item: { kind: 'trait' as const, name: 'team', value: 'blue' } }, 35],
    [{ segment: 1, item: { kind: 'event' as const, name: 'pay', value: null } }, 10],
  ] as const;
  for (const [cell, count] of counts) {
    const described = await describeCell(ctx, compositionInsight, { query: query(), cell });
    expect(described.count, described.name).toBe(count);
    expect(described.rule).not.toBeNull();
  }
});
