import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AdoptionCell, AdoptionQuery } from '@/lib/core/adoption/adoption';
import { localDay } from '@/lib/core/time';
import { openStage } from '../accounts/stage-for-tests';
import type { ServiceContext } from '../context';
import { adoptionInsight } from './adoption-insight';
import { askInsight } from './ask-insight';
import { describeCell } from './read-cell';
import { countryOf, endOfVisits, keepVisits, type Visit, visitsOf } from './visits-for-tests';

const stage = openStage(process.env);
afterAll(stage.close);

const visits = visitsOf(23);
let ctx: ServiceContext;
beforeAll(async () => {
  ctx = await keepVisits(stage, visits);
});

const day = 86_400_000;
const query = AdoptionQuery.parse({ feature: { event: 'order' }, periods: 5, days: 20 });
const ask = (asked: object, who = ctx) => askInsight(who, adoptionInsight, AdoptionQuery.parse({ ...query, ...asked }));
const count = async (cell: AdoptionCell, asked: object = {}) =>
  (await describeCell(ctx, adoptionInsight, { query: AdoptionQuery.parse({ ...query, ...asked }), cell })).count;

/** Everybody with all they did, as plainly as it can be said. */
const people = [...new Set(visits.map(({ person }) => person))].map((person) => {
  const own = visits.filter((visit) => visit.person === person);
  const orders = own.filter(({ event }) => event === 'order');
  return { person, own, orders, seen: Math.min(...own.map(({ ts }) => ts)) };
});
const within = (rows: Visit[], from: number, to: number) => rows.filter(({ ts }) => ts >= from && ts < to);

describe('newcomers', () => {
  it('are followed for as long as they were seen, day by day', async () => {
    const { newcomers, breadth } = await ask({});
    const from = Date.parse(breadth[0]?.start ?? '');
    const own = people.filter(({ seen }) => seen >= from);
    expect(newcomers).toMatchObject({
      profiles: own.length,
      used: own.filter(({ orders }) => orders.length > 0).length,
    });
    let without = 1;
    for (const { day: at, share, at_risk: atRisk } of newcomers.curve) {
      const still = own.filter(
        ({ seen, orders }) =>
          seen + (at + 1) * day <= endOfVisits + 1 && within(orders, seen, seen + at * day).length === 0,
      );
      const now = still.filter(({ seen, orders }) => within(orders, seen, seen + (at + 1) * day).length > 0);
      without *= 1 - now.length / still.length;
      expect(atRisk).toBe(still.length);
      expect(share).toBeCloseTo(1 - without, 12);
    }
    expect(newcomers.curve.length).toBeGreaterThan(10);
  });

  it('can be seen: who used it by a day, and who did not', async () => {
    const at = 9;
    const { breadth } = await ask({});
    const from = Date.parse(breadth[0]?.start ?? '');
    const own = people.filter(({ seen }) => seen >= from);
    const used = own.filter(({ seen, orders }) => within(orders, seen, seen + (at + 1) * day).length > 0).length;
    expect(await count({ of: 'curve', day: at, who: 'used', part: 0 })).toBe(used);
    const missed = own.filter(
      ({ seen, orders }) =>
        seen + (at + 1) * day <= endOfVisits + 1 && within(orders, seen, seen + (at + 1) * day).length === 0,
    );
    expect(await count({ of: 'curve', day: at, who: 'not_used', part: 0 })).toBe(missed.length);
    expect(own.length - used).toBeGreaterThan(missed.length);
  });
});

describe('breadth', () => {
  it('is the share of the active who used it, period by period', async () => {
    const { breadth, ends_at: end } = await ask({});
    for (const [index, { start, active, used, share }] of breadth.entries()) {
      const to = Date.parse(breadth[index + 1]?.start ?? end);
      const now = people.filter(({ own }) => within(own, Date.parse(start), to).length > 0);
      const with_ = now.filter(({ orders }) => within(orders, Date.parse(start), to).length > 0);
      expect({ active, used, share }).toEqual({
        active: now.length,
        used: with_.length,
        share: now.length === 0 ? null : with_.length / now.length,
      });
      expect(await count({ of: 'breadth', start, who: 'used', part: 0 })).toBe(used);
      expect(await count({ of: 'breadth', start, who: 'not_used', part: 0 })).toBe(active - used);
    }
    expect(breadth.at(-1)?.has_ended).toBe(false);
  });
});

describe('use in the last 30 days', () => {
  it('says how often and on how many days, each number with its people', async () => {
    const { use } = await ask({});
    const users = people
      .map(({ orders }) => within(orders, endOfVisits - 30 * day + 1, endOfVisits + 1))
      .filter((orders) => orders.length > 0);
    const often = users.map(({ length }) => length).sort((a, b) => a - b);
    expect(use).toMatchObject({
      users: users.length,
      uses: often.reduce((sum, n) => sum + n, 0),
      median: often[Math.ceil(users.length / 2) - 1],
      p90: often[Math.ceil(users.length * 0.9) - 1],
    });
    expect(use.depth.reduce((sum, bin) => sum + bin.users, 0)).toBe(users.length);
    for (const { least, most, users: n } of use.depth.slice(0, 4)) {
      expect(await count({ of: 'depth', least, most, part: 0 })).toBe(n);
    }
    const days = users.map((orders) => new Set(orders.map(({ ts }) => localDay(ts, 'Europe/Berlin'))).size);
    for (const one of use.days.slice(0, 5)) {
      expect(one.users).toBe(days.filter((n) => n === one.days).length);
      expect(await count({ of: 'days', days: one.days, part: 0 })).toBe(one.users);
    }
  });
});

describe('an answer', () => {
  it('falls apart into parts that add up, each with its people', async () => {
    const split = { by: 'trait', name: 'country', top: 2 };
    const { newcomers, splits = [], breadth } = await ask({ split });
    const german = people.filter(({ person }) => countryOf(person) === 'DE');
    expect(splits.reduce((sum, part) => sum + part.newcomers.profiles, 0)).toBe(newcomers.profiles);
    const [, second] = splits;
    expect(second?.part.name).toBe('DE');
    const { start = '', used } = second?.breadth[2] ?? {};
    expect(await count({ of: 'breadth', start, who: 'used', part: 2 }, { split })).toBe(used);
    const end = Date.parse(breadth[3]?.start ?? '');
    expect(used).toBe(german.filter(({ orders }) => within(orders, Date.parse(start), end).length > 0).length);
  });

  it('is the same from the read model as from the events', async () => {
    const known = await ask({ known_at: new Date(Date.now() + 60_000).toISOString() });
    const { newcomers } = await ask({ known_at: new Date(ctx.now.getTime() - 1).toISOString() });
    expect(newcomers).toEqual(known.newcomers);
  });

  it('says what is the matter instead of making up numbers', async () => {
    const gone = await ask({ feature: { event: 'no longer sent' } });
    expect(gone.about.remarks[0]).toMatch(/^No event “no longer sent” has come in/);
    expect(gone).toMatchObject({ newcomers: { used: 0, median_day: null }, use: { users: 0, mean: null, p90: null } });
    const future = await ask({ date_to: '2035-01-01' });
    expect(future).toMatchObject({ breadth: [], newcomers: { profiles: 0, curve: [] } });
    const empty = await ask({}, await keepVisits(stage, []));
    expect(empty.breadth.every(({ share, low }) => share === null && low === null)).toBe(true);
    for (const answer of [gone, future, empty]) expect(JSON.stringify(answer)).not.toMatch(/NaN|Infinity/);
    await expect(count({ of: 'breadth', start: '2025-10-07T00:00:00.000Z', who: 'used', part: 0 })).rejects.toThrow(
      'no such number',
    );
  });
});
