import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { periodStart } from '@/lib/core/insights/calendar';
import { seededRandom } from '@/lib/core/math/random';
import { TrendQuery } from '@/lib/core/trends/trend';
import type { StagedRow } from '@/lib/data/events/staging';
import { insertEvents } from '@/lib/data/write-events';
import { openStage } from '../accounts/stage-for-tests';
import { updateWorkspace } from '../accounts/update-workspace';
import type { ServiceContext } from '../context';
import { Answers } from './answers';
import { askInsight } from './ask-insight';
import { describeCell, listCellProfiles } from './read-cell';
import { trendInsight } from './trend-insight';

const stage = openStage(process.env);
afterAll(stage.close);

const hour = 3_600_000;
const end = Date.parse('2025-11-05T12:00:00Z');
type Order = { person: string; ts: number; amount: number | null; country: string; kind: string | null };

/** Three weeks of orders around the night the clocks go back, some without an amount, some without a kind. */
function orders(): Order[] {
  const random = seededRandom(7);
  return Array.from({ length: 600 }, (_, index) => {
    const person = `p${random.integer(1, 40)}`;
    return {
      person,
      ts: end - random.integer(0, 21 * 24) * hour - index,
      amount: random.chance(0.8) ? random.integer(1, 50) / 4 : null,
      country: Number(person.slice(1)) % 3 === 0 ? 'DE' : 'FR',
      kind: random.chance(0.9) ? random.pick(['book', 'pen', 'ink', 'paper']) : null,
    };
  });
}

function* rowsOf(all: Order[]): Iterable<StagedRow> {
  for (const [line, { person, ts, amount, country, kind }] of all.entries()) {
    yield {
      line,
      profileId: person,
      events: [
        {
          event: 'order',
          ts,
          rowId: String(line),
          identity: [],
          properties: [
            ...(amount === null ? [] : [['amount', { type: 'number', value: BigInt(amount * 1_000_000) }] as const]),
            ...(kind === null ? [] : [['kind', { type: 'text', value: kind }] as const]),
          ].map(([name, value]) => [name, value]),
        },
      ],
      traits: [
        ['country', { type: 'text', value: country }],
        // No rule can name one value of a time.
        ['joined', { type: 'time', value: Date.UTC(2025, Number(person.slice(1)) % 3, 1) }],
      ],
    };
  }
}

const all = orders();
let ctx: ServiceContext;

beforeAll(async () => {
  const scene = await stage.scene();
  ctx = await stage.acting(scene.owner, scene);
  await insertEvents(ctx, { workspaceId: ctx.actor.workspaceId, source: randomUUID() }, rowsOf(all));
  await updateWorkspace(ctx, { zone: 'Europe/Berlin', clock: new Date(end).toISOString() });
  ctx = { ...ctx, now: new Date() };
});

const ask = (query: object) => askInsight(ctx, trendInsight, TrendQuery.parse(query));
const startOf = (ts: number, period: 'day' | 'week') =>
  periodStart(ts, period, { zone: 'Europe/Berlin', weekStart: 1 });
function byStart(period: 'day' | 'week', keep: (order: Order) => boolean = () => true): Map<number, Order[]> {
  const groups = new Map<number, Order[]>();
  for (const order of all.filter(keep)) {
    const start = startOf(order.ts, period);
    groups.set(start, [...(groups.get(start) ?? []), order]);
  }
  return groups;
}
const sumOf = (some: Order[]) => some.reduce((sum, { amount }) => sum + (amount ?? 0), 0);

describe('a trend', () => {
  it('counts events, profiles, sums and averages as a plain count does, in the zone of the workspace', async () => {
    const answer = await ask({
      series: [
        { measure: 'events', event: 'order' },
        { measure: 'profiles', event: 'order' },
        { measure: 'sum', event: 'order', property: 'amount' },
        { measure: 'average', event: 'order', property: 'amount' },
      ],
      period: 'day',
      periods: 30,
    });
    const days = byStart('day');
    const expected = answer.starts.map((start) => days.get(Date.parse(start)) ?? []);
    const [events, profiles, sum, average] = answer.lines;
    expect(events?.values).toEqual(expected.map((some) => some.length));
    expect(profiles?.values).toEqual(expected.map((some) => new Set(some.map(({ person }) => person)).size));
    for (const [index, some] of expected.entries()) {
      expect(sum?.values[index]).toBeCloseTo(sumOf(some), 6);
      const paid = some.filter(({ amount }) => amount !== null);
      if (paid.length === 0) expect(average?.values[index]).toBeNull();
      else expect(average?.values[index]).toBeCloseTo(sumOf(paid) / paid.length, 6);
    }
    expect(events?.total).toBe(600);
    expect(profiles?.total).toBe(new Set(all.map(({ person }) => person)).size);
    expect(answer.is_incomplete).toBe(true);
  });

  it('falls apart by a trait, and the parts of exclusive values add up to the whole', async () => {
    const answer = await ask({
      series: [{ measure: 'events', event: 'order' }],
      period: 'week',
      periods: 4,
      split: { by: 'trait', name: 'country', top: 1 },
    });
    expect(answer.parts.map(({ name }) => name)).toEqual(['FR', 'other', 'no value']);
    const [whole, france, other, none] = answer.lines;
    const weeks = byStart('week', ({ country }) => country === 'FR');
    expect(france?.values).toEqual(answer.starts.map((start) => weeks.get(Date.parse(start))?.length ?? 0));
    expect(whole?.total).toBe((france?.total ?? 0) + (other?.total ?? 0) + (none?.total ?? 0));
  });

  it('falls apart by a property, with the rest and the rows without it apart', async () => {
    const answer = await ask({
      series: [{ measure: 'events', event: 'order' }],
      period: 'week',
      periods: 4,
      split: { by: 'property', name: 'kind', top: 2 },
    });
    const [whole, first, second, other, none] = answer.lines;
    const of = (kind: string | null) => all.filter((order) => order.kind === kind).length;
    expect(first?.total).toBe(of(first?.name ?? ''));
    expect(second?.total).toBe(of(second?.name ?? ''));
    expect(none?.total).toBe(of(null));
    expect(other?.total).toBe(600 - (first?.total ?? 0) - (second?.total ?? 0) - of(null));
    expect(whole?.total).toBe(600);
    expect(answer.parts[2]).toMatchObject({ kind: 'other', values: 2 });
  });

  it('divides one series by another, and by nothing gives no number', async () => {
    const answer = await ask({
      series: [
        { measure: 'sum', event: 'order', property: 'amount' },
        { measure: 'profiles', event: 'order' },
      ],
      ratio: true,
      period: 'week',
      periods: 6,
    });
    expect(answer.lines).toHaveLength(1);
    const weeks = byStart('week');
    for (const [index, start] of answer.starts.entries()) {
      const some = weeks.get(Date.parse(start)) ?? [];
      const people = new Set(some.map(({ person }) => person)).size;
      if (people === 0) expect(answer.lines[0]?.values[index]).toBeNull();
      else expect(answer.lines[0]?.values[index]).toBeCloseTo(sumOf(some) / people, 6);
    }
  });

  it('stands beside the same periods before', async () => {
    const answer = await ask({
      series: [{ measure: 'events', event: 'order' }],
      period: 'day',
      periods: 7,
      compare: true,
    });
    const days = byStart('day');
    const weekBefore = answer.starts.map((start) => startOf(Date.parse(start) - 7 * 24 * hour + hour, 'day'));
    expect(answer.before[0]?.values).toEqual(weekBefore.map((start) => days.get(start)?.length ?? 0));
    expect(answer.about.remarks).toEqual([
      'The last day has not ended, and the time before is whole: what is added up can still grow.',
    ]);
  });

  it('looks only at who passes the filter, and says who that is', async () => {
    const answer = await ask({
      series: [{ measure: 'profiles', event: 'order' }],
      periods: 30,
      filter: { kind: 'trait', name: 'country', operator: 'equals', value: 'DE' },
    });
    const germans = new Set(all.filter(({ country }) => country === 'DE').map(({ person }) => person));
    expect(answer.lines[0]?.total).toBe(germans.size);
    expect(answer.about.base).toEqual({ sentence: 'Profiles whose country is DE.', profiles: germans.size });
  });
});

it('of a text that was to be added up says that there is nothing to add up', async () => {
  const answer = await ask({ series: [{ measure: 'sum', event: 'order', property: 'kind' }], periods: 3 });
  expect(answer.lines[0]?.total).toBe(0);
  expect(answer.about.remarks).toEqual(['“kind” of “order” never holds a number, so there is nothing to add up.']);
});

it('of a time that lies ahead, and in parts of a trait that is not there, says so', async () => {
  const series = [{ measure: 'events', event: 'order' }];
  const ahead = await ask({ series, periods: 3, date_to: '2040-01-01' });
  expect(ahead.about.remarks).toEqual([
    'All of these periods lie after the moment that is looked from. Choose an earlier end.',
  ]);
  const apart = await ask({ series, periods: 3, split: { by: 'trait', name: 'height' } });
  expect(apart.about.remarks).toEqual([
    'No trait “height” has come in. It may have been renamed, or its import undone.',
  ]);
  const long = await ask({ series, period: 'month', periods: 24 });
  expect(long.about.remarks).toEqual([
    'Nothing of this happened in the first 22 months: the time is longer than the data.',
  ]);
});

describe('a point of a trend', () => {
  it('is a rule for exactly the profiles it counts', async () => {
    const query = TrendQuery.parse({
      series: [{ measure: 'profiles', event: 'order' }],
      period: 'week',
      periods: 4,
      split: { by: 'property', name: 'kind', top: 2 },
    });
    const answer = await askInsight(ctx, trendInsight, query);
    for (const part of [0, 1, 2, 3, 4]) {
      const cell = { series: 0, start: answer.starts[1] ?? '', part };
      const described = await describeCell(ctx, trendInsight, { query, cell });
      expect(described.count, `part ${part}`).toBe(answer.lines[part]?.values[1]);
      expect(described.rule).not.toBeNull();
      const page = await listCellProfiles(ctx, trendInsight, { query, cell, limit: 500 });
      expect('items' in page && page.items).toHaveLength(described.count);
    }
  });

  it.each(['country', 'joined'])('in a part by the trait %s is exactly the profiles it counts', async (name) => {
    const query = TrendQuery.parse({
      series: [{ measure: 'profiles', event: 'order' }],
      period: 'week',
      periods: 4,
      split: { by: 'trait', name, top: 2 },
    });
    const answer = await askInsight(ctx, trendInsight, query);
    for (const part of [0, 1, 2, 3, 4]) {
      const cell = { series: 0, start: answer.starts[1] ?? '', part };
      const described = await describeCell(ctx, trendInsight, { query, cell });
      expect(described.count, `part ${part}`).toBe(answer.lines[part]?.values[1]);
    }
  });

  it('says its period by the calendar of the workspace, in its name and in its rule', async () => {
    const query = TrendQuery.parse({ series: [{ measure: 'events', event: 'order' }], period: 'week', periods: 3 });
    const { starts } = await askInsight(ctx, trendInsight, query);
    expect(starts[0]).toBe('2025-10-19T22:00:00.000Z');
    const cell = { series: 0, start: starts[0] ?? '', part: 0 };
    expect(await describeCell(ctx, trendInsight, { query, cell })).toMatchObject({
      name: 'Profiles who did “order” in the week of 20 October 2025',
      rule: { kind: 'did', window: { from: '2025-10-20', to: '2025-10-27' } },
    });
    const elsewhere = { ...query, zone: 'America/New_York' };
    const there = { ...cell, start: '2025-10-20T04:00:00.000Z' };
    expect(await describeCell(ctx, trendInsight, { query: elsewhere, cell: there })).toMatchObject({
      rule: { window: { from: '2025-10-20T04:00:00.000Z', to: '2025-10-27T04:00:00.000Z' } },
    });
  });

  it('that no answer has is not found', async () => {
    const query = TrendQuery.parse({ series: [{ measure: 'events' }], periods: 3 });
    const cell = { series: 0, start: '1999-01-01T00:00:00.000Z', part: 0 };
    await expect(describeCell(ctx, trendInsight, { query, cell })).rejects.toMatchObject({ kind: 'not_found' });
  });
});

it('answers an empty workspace with nothing, not with an error', async () => {
  const scene = await stage.scene();
  const empty = await stage.acting(scene.owner, scene);
  const query = TrendQuery.parse({ series: [{ measure: 'average', event: 'gone', property: 'amount' }], periods: 3 });
  const answer = await askInsight(empty, trendInsight, query);
  expect(answer.lines).toMatchObject([{ values: [null, null, null], total: null }]);
  expect(answer.about.base.profiles).toBe(0);
  expect(answer.about.remarks).toEqual([
    'No event “gone” has come in. It may have been renamed, or its import undone.',
  ]);
});

it('is computed anew when data has come in, and once otherwise', async () => {
  const scene = await stage.scene();
  const owner = { ...(await stage.acting(scene.owner, scene)), answers: new Answers() };
  const query = TrendQuery.parse({
    series: [{ measure: 'events', event: 'order' }],
    periods: 30,
    as_of: new Date(end).toISOString(),
  });
  const first = await askInsight(owner, trendInsight, query);
  expect(await askInsight(owner, trendInsight, query)).toBe(first);
  await insertEvents(owner, { workspaceId: owner.actor.workspaceId, source: randomUUID() }, rowsOf(all.slice(0, 5)));
  const second = await askInsight({ ...owner, now: new Date() }, trendInsight, query);
  expect(second.lines[0]?.total).toBe(5);
});
