import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { type FunnelCell, FunnelQuery, type FunnelStepNumbers } from '@/lib/core/funnels/funnel';
import { seededRandom } from '@/lib/core/math/random';
import type { StagedRow } from '@/lib/data/events/staging';
import { insertEvents } from '@/lib/data/write-events';
import { openStage } from '../accounts/stage-for-tests';
import type { ServiceContext } from '../context';
import { previewRule } from '../segments/preview-rule';
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
        ts: end - random.integer(1, 20) * 18 * hour,
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
        traits: [
          ['plan', { type: 'text', value: planOf(profileId) }],
          ['ticket', { type: 'text', value: `ticket of ${profileId}` }],
        ],
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

const planOf = (profileId: string): string => (profileId.length > 2 ? 'pro' : 'free');

type Step = { event: string; order?: string };
type Asked = { steps: Step[]; withinMs: number; without?: string };

const isStep = ({ event, order }: Step, one: Happened): boolean =>
  one.event === event && (order === undefined || one.order === order);

/** Every chain there is, longer and shorter ones: the moments of its steps. */
function chainsOf(happened: Happened[], { steps, withinMs, without }: Asked): number[][] {
  const breaks = happened.filter(({ event }) => event === without);
  const go = (taken: Happened[]): number[][] => {
    const step = steps[taken.length];
    const [first, last] = [taken[0], taken.at(-1)];
    const next = happened
      .filter((one) => step !== undefined && isStep(step, one) && !taken.includes(one))
      .filter(({ ts }) => !first || !last || (ts >= last.ts && ts < first.ts + withinMs))
      .filter(({ ts }) => !last || !breaks.some((one) => one.ts > last.ts && one.ts < ts));
    return [...(taken.length > 0 ? [taken.map(({ ts }) => ts)] : []), ...next.flatMap((one) => go([...taken, one]))];
  };
  return go([]);
}

/** The moments of each step for the way that counts: the furthest, of those the first there, of those the last begun. */
function bestOf(happened: Happened[], asked: Asked): number[] {
  const chains = chainsOf(happened, asked);
  const reached = Math.max(0, ...chains.map((chain) => chain.length));
  const whole = chains.filter((chain) => chain.length === reached);
  const done = Math.min(...whole.map((chain) => chain.at(-1) ?? 0));
  const began = Math.max(...whole.filter((chain) => chain.at(-1) === done).map(([first = 0]) => first));
  const own = chains.filter(([first]) => first === began);
  return Array.from({ length: reached }, (_, step) => Math.min(...own.flatMap((chain) => chain[step] ?? [])));
}

function median(values: number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

type Pressable = { cell: FunnelCell; expected: number };

/** Every number of a drawing that can be pressed: nobody stops at the last step. */
const pressable = (steps: FunnelStepNumbers[], part: number): Pressable[] =>
  steps.flatMap(({ count, stopped }, step) => {
    const reached: Pressable = { cell: { step, who: 'reached', part }, expected: count };
    if (step === steps.length - 1) return [reached];
    return [reached, { cell: { step, who: 'stopped', part }, expected: stopped }];
  });

describe('a funnel', () => {
  it.each([
    [1, { steps: [{ event: 'visit' }, { event: 'cart' }, { event: 'pay' }], withinMs: 240 * hour }],
    [2, { steps: [{ event: 'visit' }, { event: 'visit' }, { event: 'pay' }], withinMs: 96 * hour }],
    [3, { steps: [{ event: 'visit' }, { event: 'pay' }], withinMs: 24 * hour, without: 'leave' }],
    [4, { steps: [{ event: 'visit' }, { event: 'visit', order: 'a' }, { event: 'visit' }], withinMs: 240 * hour }],
    [5, { steps: [{ event: 'cart', order: 'b' }, { event: 'cart' }], withinMs: 240 * hour, without: 'leave' }],
    [6, { steps: [{ event: 'cart' }, { event: 'visit' }, { event: 'cart' }], withinMs: 240 * hour }],
  ] as [number, Asked][])('goes the way of the best of all chains, seed %i', async (seed, asked) => {
    const all = people(seed);
    const ctx = await workspaceWith(all);
    const query = FunnelQuery.parse({
      steps: asked.steps.map(({ event, order }) => ({
        event,
        ...(order && { where: [{ property: 'order', operator: 'equals', value: order }] }),
      })),
      within: { n: asked.withinMs / hour, unit: 'hour' },
      from: '2025-05-01',
      to: '2025-06-01',
      as_of: new Date(end).toISOString(),
      ...(asked.without && { without: [{ event: asked.without }] }),
    });
    const answer = await askInsight(ctx, funnelInsight, query);
    const ways = [...all.values()].map((happened) => bestOf(happened, asked));
    const tookSeconds = (step: number) =>
      ways.filter((way) => way.length > step).map((way) => ((way[step] ?? 0) - (way[step - 1] ?? 0)) / 1000);
    expect(answer.steps.map(({ count, median_seconds }) => [count, median_seconds])).toEqual(
      asked.steps.map((_, step) => [
        ways.filter((way) => way.length > step).length,
        step === 0 ? null : median(tookSeconds(step)),
      ]),
    );
    expect(answer.steps.at(-1)?.count).toBeGreaterThan(0);
    const cell = { step: 0, who: 'stopped' as const, part: 0 };
    const stopped = await describeCell(ctx, funnelInsight, { query, cell });
    expect(stopped.count).toBe(ways.filter((way) => way.length === 1).length);
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

  it.each([
    ['ordered', {}],
    ['strict', { order: 'strict' }],
    ['with the same order', { same: 'order' }],
    ['with nobody leaving in between', { without: [{ event: 'leave' }] }],
    ['split by a trait', { split: { by: 'trait', name: 'plan' } }],
  ])('%s, has at every step as many as the segment that is made of it', async (_, asked) => {
    const ctx = await workspaceWith(people(7));
    const steps = [{ event: 'visit' }, { event: 'cart' }, { event: 'pay' }];
    const query = FunnelQuery.parse({ steps, ...asked, as_of: new Date(end).toISOString() });
    const answer = await askInsight(ctx, funnelInsight, query);
    const drawn = [answer.steps, ...answer.splits.map((split) => split.steps)];
    for (const { cell, expected } of drawn.flatMap(pressable)) {
      const { rule, count: pressed } = await describeCell(ctx, funnelInsight, { query, cell });
      if (!rule) throw new Error('The language can say it.');
      const { count: previewed } = await previewRule(ctx, { rule, as_of: query.as_of });
      expect({ cell, pressed, previewed }).toEqual({ cell, pressed: expected, previewed: expected });
    }
    expect(answer.steps[1]?.count).toBeGreaterThan(0);
  });

  it('strict, loses whoever did anything else in between, and nobody for what came at the same moment', async () => {
    const at = (event: string, hours: number) => ({ event, ts: end - 100 * hour + hours * hour, order: 'a' });
    const ctx = await workspaceWith(
      new Map([
        ['straight', [at('visit', 0), at('pay', 3)]],
        ['astray', [at('visit', 0), at('read', 1), at('pay', 3)]],
        ['at once', [at('visit', 0), at('read', 0), at('pay', 0)]],
        ['again', [at('visit', 0), at('read', 1), at('visit', 2), at('pay', 3)]],
      ]),
    );
    const steps = [{ event: 'visit' }, { event: 'pay' }];
    const count = async (order: string) => {
      const query = FunnelQuery.parse({ steps, order, as_of: new Date(end).toISOString() });
      return (await askInsight(ctx, funnelInsight, query)).steps[1]?.count;
    };
    expect([await count('ordered'), await count('strict')]).toEqual([4, 3]);
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

  it('split by a trait that everybody has another value of, shows the first ones, and all others together', async () => {
    const ctx = await workspaceWith(people(11));
    const steps = [{ event: 'visit' }, { event: 'cart' }];
    const split = { by: 'trait', name: 'ticket', top: 3 };
    const query = FunnelQuery.parse({ steps, split, as_of: new Date(end).toISOString() });
    const { splits, steps: whole } = await askInsight(ctx, funnelInsight, query);
    expect(splits.map(({ part }) => part.kind)).toEqual(['value', 'value', 'value', 'other', 'none']);
    for (const place of [0, 1]) {
      const counts = splits.map((part) => part.steps[place]?.count ?? 0);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(whole[place]?.count);
    }
    expect(splits[0]?.steps[1]?.difference).toBeNull();
    expect(splits[3]?.steps[1]?.from_start.kind).toBe('estimate');
  });

  it('of one profile, of one second, and of the future says what it can', async () => {
    const one = (event: string) => ({ event, ts: end - hour, order: 'a' });
    const ctx = await workspaceWith(new Map([['only', [one('visit'), one('pay')]]]));
    const steps = [{ event: 'visit' }, { event: 'pay' }];
    const now = FunnelQuery.parse({ steps, as_of: new Date(end).toISOString() });
    const answer = await askInsight(ctx, funnelInsight, now);
    expect(answer.steps).toMatchObject([{ count: 1 }, { count: 1, rate: 1, median_seconds: 0, p90_seconds: 0 }]);
    const later = FunnelQuery.parse({ ...now, from: '2035-01-01', to: '2035-02-01' });
    const empty = await askInsight(ctx, funnelInsight, later);
    expect(empty.steps).toMatchObject([
      { count: 0, rate: null },
      { count: 0, rate: null },
    ]);
    expect(empty.about.remarks).toEqual([
      'All of this time lies after the moment that is looked from. Choose an earlier beginning.',
    ]);
    const backwards = FunnelQuery.parse({ ...now, from: '2025-05-02', to: '2025-05-01' });
    await expect(askInsight(ctx, funnelInsight, backwards)).rejects.toThrow(/begins before it ends/);
    const gone = FunnelQuery.parse({ steps: [{ event: 'visit' }, { event: 'renamed' }], as_of: now.as_of });
    const never = await askInsight(ctx, funnelInsight, FunnelQuery.parse({ ...now, same: 'colour' }));
    expect(never.steps[1]?.count).toBe(0);
    expect(never.about.remarks).toEqual([
      '“visit” never carries “colour”, so no two steps have it in common.',
      '“pay” never carries “colour”, so no two steps have it in common.',
    ]);
    const { about, steps: shown } = await askInsight(ctx, funnelInsight, gone);
    expect(about.remarks).toEqual(['No event “renamed” has come in. It may have been renamed, or its import undone.']);
    expect(shown).toMatchObject([
      { count: 1, stopped: 1 },
      { count: 0, rate: 0, median_seconds: null },
    ]);
  });
});
