import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { FunnelQuery } from '@/lib/core/funnels/funnel';
import { seededRandom } from '@/lib/core/math/random';
import type { StagedRow } from '@/lib/data/events/staging';
import { insertEvents } from '@/lib/data/write-events';
import { openStage } from '../accounts/stage-for-tests';
import type { ServiceContext } from '../context';
import { askInsight } from './ask-insight';
import { funnelInsight } from './funnel-insight';
import { describeCell } from './read-cell';

const stage = openStage(process.env);
afterAll(stage.close);

const hour = 3_600_000;
const end = Date.parse('2025-06-01T00:00:00Z');
type Happened = { event: string; ts: number; order: string };
type People = Map<string, Happened[]>;

/** Eighty people who do four things in any order, often at the same moment, in orders of their own. */
function people(seed: number): People {
  const random = seededRandom(seed);
  return new Map(
    Array.from({ length: 80 }, (_, person) => [
      `p${person}`,
      Array.from({ length: random.integer(0, 9) }, () => ({
        event: random.pick(['visit', 'cart', 'pay', 'leave']),
        ts: end - random.integer(1, 60) * 6 * hour,
        order: random.pick(['a', 'b']),
      })),
    ]),
  );
}

async function workspaceWith(all: People): Promise<ServiceContext> {
  const scene = await stage.scene();
  const ctx = await stage.acting(scene.owner, scene);
  const rows = function* (): Iterable<StagedRow> {
    for (const [profileId, happened] of all) {
      yield {
        line: 1,
        profileId,
        events: happened.map(({ event, ts, order }, index) => ({
          event,
          ts,
          rowId: `${profileId} ${index}`,
          identity: [],
          properties: [['order', { type: 'text', value: order }]],
        })),
      };
    }
  };
  await insertEvents(ctx, { workspaceId: ctx.actor.workspaceId, source: randomUUID() }, rows());
  return { ...ctx, now: new Date() };
}

type Asked = { steps: string[]; withinMs: number; without?: string };

/** How far a list of events gets, trying every chain there is. */
function furthest(happened: Happened[], { steps, withinMs, without }: Asked): number {
  const of = (event: string) => happened.filter((one) => one.event === event);
  const go = (last: Happened, step: number, startMs: number): number => {
    if (step === steps.length) return step;
    const next = of(steps[step] ?? '')
      .filter((one) => one !== last && one.ts >= last.ts && one.ts < startMs + withinMs)
      .filter((one) => steps[step] !== steps[step - 1] || one.ts > last.ts)
      .filter((one) => !without || !of(without).some(({ ts }) => ts > last.ts && ts < one.ts));
    return Math.max(step, ...next.map((one) => go(one, step + 1, startMs)));
  };
  return Math.max(0, ...of(steps[0] ?? '').map((one) => go(one, 1, one.ts)));
}

describe('a funnel', () => {
  it.each([
    [1, { steps: ['visit', 'cart', 'pay'], withinMs: 48 * hour }],
    [2, { steps: ['visit', 'visit', 'pay'], withinMs: 96 * hour }],
    [3, { steps: ['visit', 'pay'], withinMs: 24 * hour, without: 'leave' }],
  ] as [number, Asked][])('gets as far as the best of all chains, seed %i', async (seed, asked) => {
    const all = people(seed);
    const ctx = await workspaceWith(all);
    const query = FunnelQuery.parse({
      steps: asked.steps.map((event) => ({ event })),
      within: { n: asked.withinMs / hour, unit: 'hour' },
      from: '2025-05-01',
      to: '2025-06-01',
      as_of: new Date(end).toISOString(),
      ...(asked.without && { without: [{ event: asked.without }] }),
    });
    const answer = await askInsight(ctx, funnelInsight, query);
    const reached = [...all.values()].map((happened) => furthest(happened, asked));
    expect(answer.steps.map(({ count }) => count)).toEqual(
      asked.steps.map((_, step) => reached.filter((far) => far > step).length),
    );
    const cell = { step: 0, who: 'stopped' as const, part: 0 };
    const stopped = await describeCell(ctx, funnelInsight, { query, cell });
    expect(stopped.count).toBe(reached.filter((far) => far === 1).length);
  });

  it('holds a property equal, and says how long each step took', async () => {
    const at = (event: string, hours: number, order: string) => ({ event, ts: end - 100 * hour + hours * hour, order });
    const ctx = await workspaceWith(
      new Map([
        ['same', [at('visit', 0, 'a'), at('pay', 3, 'a')]],
        ['other', [at('visit', 0, 'a'), at('pay', 1, 'b')]],
        ['slow', [at('visit', 0, 'b'), at('pay', 5, 'b')]],
      ]),
    );
    const asked = { steps: [{ event: 'visit' }, { event: 'pay' }], from: '2025-05-01', to: '2025-06-01' };
    const query = FunnelQuery.parse({ ...asked, same: 'order', as_of: new Date(end).toISOString() });
    const answer = await askInsight(ctx, funnelInsight, query);
    expect(answer.steps.map(({ count, rate }) => [count, rate])).toEqual([
      [3, 1],
      [2, 2 / 3],
    ]);
    expect(answer.steps[1]).toMatchObject({ median_seconds: 4 * 3600, p90_seconds: 4.8 * 3600 });
  });

  it('of nobody has steps of nothing and no rate', async () => {
    const ctx = await workspaceWith(new Map());
    const query = FunnelQuery.parse({ steps: [{ event: 'gone' }, { event: 'also gone' }] });
    const answer = await askInsight(ctx, funnelInsight, query);
    expect(answer.steps).toMatchObject([
      { count: 0, rate: null },
      { count: 0, rate: null, median_seconds: null },
    ]);
  });
});
