import { randomUUID } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { FrictionQuery } from '@/lib/core/funnels/friction';
import { NextEventsQuery } from '@/lib/core/funnels/next-events';
import { Rule } from '@/lib/core/segments/rule';
import type { StagedEvent, StagedRow } from '@/lib/data/events/staging';
import { insertEvents } from '@/lib/data/write-events';
import { openStage } from '../accounts/stage-for-tests';
import type { ServiceContext } from '../context';
import { askInsight } from './ask-insight';
import { frictionInsight } from './friction-insight';
import { nextEventsInsight } from './next-events-insight';
import { describeCell } from './read-cell';

const stage = openStage(process.env);
afterAll(stage.close);

const hour = 3_600_000;
const end = Date.parse('2025-06-01T00:00:00Z');

/** What one of four hundred does: half are on phones, of whom a quarter pay; of the others three quarters do. */
function happenings(person: number): [event: string, hours: number, amount?: number][] {
  const phone = person % 2 === 0;
  const pays = person % 8 < 2 || (!phone && person % 8 < 6);
  const visit: [string, number] = ['visit', 0];
  if (pays) return [visit, ['pay', 2, 10], ['pay', 5, 10 + (person % 3)]];
  if (person % 5 === 0) return [visit];
  // What somebody does after the time of the funnel is over is not what they did next.
  if (person % 5 === 1) return [visit, ['help', 200]];
  return topicOf(person) === 'price' ? [visit, ['help', 1], ['leave', 1.5]] : [visit, ['help', 1]];
}

/** What they ask for help about: of the price they do not like to hear. */
const topicOf = (person: number) => (person % 7 < 3 ? 'price' : 'style');

/** Where they came in; of a third of them it is not known. */
const doorOf = (person: number): StagedEvent['properties'] =>
  person % 3 === 0 ? [] : [['door', { type: 'text', value: person % 2 === 0 ? 'side' : 'front' }]];

async function workspaceOfPhones(): Promise<ServiceContext> {
  const scene = await stage.scene();
  const ctx = await stage.acting(scene.owner, scene);
  const rows = function* (): Iterable<StagedRow> {
    for (let person = 0; person < 400; person += 1) {
      const profileId = `p${person}`;
      const events = happenings(person).map(([event, hours, amount], index): StagedEvent => {
        const ts = end - 400 * hour + hours * hour;
        const properties: StagedEvent['properties'] =
          amount === undefined ? doorOf(person) : [['amount', { type: 'number', value: BigInt(amount) * 1_000_000n }]];
        if (event === 'help') properties.push(['topic', { type: 'text', value: topicOf(person) }]);
        return { event, ts, rowId: `${profileId} ${index}`, identity: [], properties };
      });
      const device = person % 2 === 0 ? 'phone' : 'desktop';
      const traits: StagedRow['traits'] = [
        ['device', { type: 'text', value: device }],
        ['lot', { type: 'text', value: `${person % 3}` }],
        ['name', { type: 'text', value: profileId }],
      ];
      yield { line: person, profileId, events, traits };
    }
  };
  await insertEvents(ctx, { workspaceId: ctx.actor.workspaceId, source: randomUUID() }, rows());
  return { ...ctx, now: new Date() };
}

const way = {
  steps: [{ event: 'visit' }, { event: 'pay' }],
  within: { n: 2, unit: 'day' },
  as_of: new Date(end).toISOString(),
};

it('finds those who are lost against the best of their kind, and nothing that chance may have made', async () => {
  const ctx = await workspaceOfPhones();
  const query = FrictionQuery.parse(way);
  const answer = await askInsight(ctx, frictionInsight, query);
  expect(answer.compared.sort()).toEqual(['device', 'door of the first step', 'lot']);
  const byDoor = answer.losses.filter(({ by }) => by.startsWith('door'));
  expect(byDoor.map(({ lost, best }) => [lost.name, best.name])).toEqual([
    ['door of the first step is side', 'door of the first step is front'],
    ['door of the first step is not known', 'door of the first step is front'],
  ]);
  for (const { step, lost } of byDoor) {
    const { count, rule } = await describeCell(ctx, frictionInsight, { query, cell: { step, group: lost.group } });
    if (lost.went_on.kind !== 'estimate') throw new Error('There is enough data.');
    expect({ count, rule }).toEqual({ count: Math.round(lost.reached * (1 - lost.went_on.value)), rule: null });
  }
  const others = answer.losses.filter(({ by }) => !by.startsWith('door'));
  expect(others).toHaveLength(1);
  const [loss] = others;
  expect(loss).toMatchObject({
    step: 0,
    by: 'device',
    lost: { name: 'device is phone', reached: 200, went_on: { value: 0.25 } },
    best: { name: 'device is desktop', reached: 200, went_on: { value: 0.75 } },
    profiles: { value: expect.closeTo(100, 6) },
  });
  const paid = Array.from({ length: 400 }, (_, person) => happenings(person).flatMap(([, , amount]) => amount ?? []));
  const finishers = paid.filter((amounts) => amounts.length > 0);
  const average = finishers.flat().reduce((sum, amount) => sum + amount, 0) / finishers.length;
  expect(answer.each_brings?.name).toMatch(/^amount of /);
  expect(answer.each_brings?.amount).toMatchObject({ value: expect.closeTo(average, 6), n: finishers.length });
  expect(loss?.money).toMatchObject({ value: expect.closeTo(100 * average, 4) });

  const cell = { step: 0, group: { kind: 'value' as const, trait: 'device', value: 'phone' } };
  const stopped = await describeCell(ctx, frictionInsight, { query, cell });
  expect(stopped).toMatchObject({ count: 150, name: expect.stringMatching(/^Stopped after.*\(device is phone\)$/) });
  expect(stopped.rule).not.toBeNull();

  const unknown = (index: number): Rule => ({
    kind: 'not',
    rule: { kind: 'trait', name: `t${index}`, operator: 'exists' },
  });
  const filter: Rule = { kind: 'any', rules: Array.from({ length: 99 }, (_, index) => unknown(index)) };
  const large = await describeCell(ctx, frictionInsight, { query: { ...query, filter: Rule.parse(filter) }, cell });
  expect(large).toMatchObject({ count: 150, rule: null });
});

it('compares by what each step was like, and tells once what steps and traits say alike', async () => {
  const ctx = await workspaceOfPhones();
  const steps = ['visit', 'help', 'leave'].map((event) => ({ event }));
  const query = FrictionQuery.parse({ ...way, steps });
  const { losses, compared } = await askInsight(ctx, frictionInsight, query);
  expect(compared.filter((by) => by.endsWith('step')).toSorted()).toEqual([
    'door of the first step',
    'door of the second step',
    'topic of the second step',
  ]);
  const asked = Array.from({ length: 400 }, (_, person) => person).filter((person) => happenings(person)[1]?.[1] === 1);
  const silent = asked.filter((person) => topicOf(person) === 'style').length;
  const [lost, ...more] = losses.filter(({ step }) => step === 1);
  expect(lost).toMatchObject({
    by: 'topic of the second step',
    lost: { name: 'topic of the second step is style', reached: silent, went_on: { value: 0 } },
    best: { name: 'topic of the second step is price', reached: asked.length - silent, went_on: { value: 1 } },
  });
  expect(more).toEqual([]);
  const cell = { step: 1, group: { kind: 'property' as const, property: 'topic', value: 'style', at: 1 } };
  expect(await describeCell(ctx, frictionInsight, { query, cell })).toMatchObject({ count: silent, rule: null });
});

it('says what those who stopped did next, so that everybody is in one row', async () => {
  const ctx = await workspaceOfPhones();
  const query = NextEventsQuery.parse({ ...way, step: 0 });
  const answer = await askInsight(ctx, nextEventsInsight, query);
  const lost = Array.from({ length: 400 }, (_, person) => happenings(person)).filter(([, next]) => next?.[0] !== 'pay');
  const helped = lost.filter(([, next]) => next && next[1] < 48).length;
  expect(answer).toMatchObject({
    stopped: lost.length,
    events: [{ event: 'help', profiles: helped, median_seconds: 3600 }],
    others: { events: 0, profiles: 0 },
    nothing: { profiles: lost.length - helped },
  });
  const counted = async (next: 'nothing' | { event: string }) =>
    (await describeCell(ctx, nextEventsInsight, { query, cell: { next } })).count;
  expect([await counted({ event: 'help' }), await counted('nothing')]).toEqual([helped, lost.length - helped]);
  const last = NextEventsQuery.parse({ ...way, step: 1 });
  await expect(askInsight(ctx, nextEventsInsight, last)).rejects.toThrow(/no such step/);
});
