import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { periodStart, shiftPeriod } from '@/lib/core/insights/calendar';
import { LifecycleQuery, type LifecycleState } from '@/lib/core/lifecycle/lifecycle';
import { seededRandom } from '@/lib/core/math/random';
import type { StagedRow } from '@/lib/data/events/staging';
import { insertEvents } from '@/lib/data/write-events';
import { openStage } from '../accounts/stage-for-tests';
import { updateWorkspace } from '../accounts/update-workspace';
import type { ServiceContext } from '../context';
import { askInsight } from './ask-insight';
import { lifecycleInsight } from './lifecycle-insight';
import { describeCell } from './read-cell';

const stage = openStage(process.env);
afterAll(stage.close);

type Visits = Map<string, number[]>;
const hour = 3_600_000;
const states: LifecycleState[] = ['new', 'returning', 'resurrecting', 'dormant'];

/** Sixty people who come in bursts over half a year, with the change of clocks in it. */
function visits(seed: number, end: number): Visits {
  const random = seededRandom(seed);
  const all: Visits = new Map();
  for (let person = 0; person < 60; person += 1) {
    const times = Array.from({ length: random.integer(0, 12) }, () => end - random.integer(0, 180 * 24) * hour + 1);
    all.set(`p${person}`, times);
  }
  return all;
}

function* rowsOf(all: Visits): Iterable<StagedRow> {
  for (const [profileId, times] of all) {
    yield {
      line: 1,
      profileId,
      events: times.map((ts, index) => ({
        event: 'visit',
        ts,
        rowId: `${profileId} ${index}`,
        identity: [],
        properties: [],
      })),
    };
  }
}

async function workspaceWith(all: Visits, zone: string, weekStart: number, end: number): Promise<ServiceContext> {
  const scene = await stage.scene();
  const ctx = await stage.acting(scene.owner, scene);
  await insertEvents(ctx, { workspaceId: ctx.actor.workspaceId, source: randomUUID() }, rowsOf(all));
  await updateWorkspace(ctx, { zone, week_start: weekStart, clock: new Date(end).toISOString() });
  return { ...ctx, now: new Date() };
}

type Calendar = { zone: string; weekStart: number; period: 'day' | 'week' | 'month'; end: number };

/** What one person is in a period, straight from the words. */
function stateOf(periods: Set<number>, start: number, before: number): LifecycleState | null {
  if (!periods.has(start)) return periods.has(before) ? 'dormant' : null;
  if (periods.has(before)) return 'returning';
  return [...periods].some((one) => one < start) ? 'resurrecting' : 'new';
}

/** The same counted person by person. */
function reference(all: Visits, starts: number[], calendar: Calendar): Record<LifecycleState, number[]> {
  const people = [...all.values()].map((times) => {
    const seen = times.filter((ts) => ts <= calendar.end);
    return new Set(seen.map((ts) => periodStart(ts, calendar.period, calendar)));
  });
  const count = (state: LifecycleState) =>
    starts.map((start) => {
      const before = shiftPeriod(start, calendar.period, -1, calendar);
      return people.filter((periods) => stateOf(periods, start, before) === state).length;
    });
  return {
    new: count('new'),
    returning: count('returning'),
    resurrecting: count('resurrecting'),
    dormant: count('dormant'),
  };
}

describe('the lifecycle', () => {
  it.each([
    ['UTC', 1, 'week', 1],
    ['Europe/Berlin', 7, 'day', 2],
    ['America/New_York', 3, 'month', 3],
  ] as const)('counts as a plain count does in %s, weeks from day %i, by %s', async (zone, weekStart, period, seed) => {
    const end = Date.parse('2025-11-12T10:00:00Z');
    const all = visits(seed, end);
    const ctx = await workspaceWith(all, zone, weekStart, end);
    const periods = period === 'month' ? 5 : 12;
    const query = LifecycleQuery.parse({ event: 'visit', period, periods });
    const answer = await askInsight(ctx, lifecycleInsight, query);
    const expected = reference(
      all,
      answer.starts.map((start) => Date.parse(start)),
      { zone, weekStart, period, end },
    );
    for (const state of states) expect(answer[state], state).toEqual(expected[state]);
    expect(answer.is_incomplete).toBe(true);
    for (const state of states) {
      const at = answer[state].findIndex((count) => count > 0);
      if (at === -1) continue;
      const cell = { state, start: answer.starts[at] ?? '', part: 0 };
      expect((await describeCell(ctx, lifecycleInsight, { query, cell })).count, state).toBe(answer[state][at]);
    }
  });

  it('names its people, and their rule, by the calendar of the workspace', async () => {
    const end = Date.parse('2025-11-12T10:00:00Z');
    const ctx = await workspaceWith(visits(4, end), 'Europe/Berlin', 1, end);
    const query = LifecycleQuery.parse({ event: 'visit', period: 'week', periods: 3 });
    const cell = { state: 'dormant' as const, start: '2025-11-02T23:00:00.000Z', part: 0 };
    expect(await describeCell(ctx, lifecycleInsight, { query, cell })).toMatchObject({
      name: 'Dormant in the week of 3 November 2025',
      rule: { rules: [{ window: { from: '2025-10-27', to: '2025-11-03' } }, { kind: 'not' }] },
    });
  });

  it('of an event that is not there says so', async () => {
    const scene = await stage.scene();
    const query = LifecycleQuery.parse({ event: 'gone' });
    const { about } = await askInsight(await stage.acting(scene.owner, scene), lifecycleInsight, query);
    expect(about.remarks).toEqual(['No event “gone” has come in. It may have been renamed, or its import undone.']);
  });

  it('of nobody is nothing in every period', async () => {
    const scene = await stage.scene();
    const answer = await askInsight(await stage.acting(scene.owner, scene), lifecycleInsight, LifecycleQuery.parse({}));
    expect(answer.new).toEqual(new Array(12).fill(0));
  });
});
