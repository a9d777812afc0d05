import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RetentionQuery } from '@/lib/core/cohorts/retention';
import { openStage } from '../accounts/stage-for-tests';
import type { ServiceContext } from '../context';
import { createSegment } from '../segments/create-segment';
import { publishSegment } from '../segments/publish-segment';
import { askInsight } from './ask-insight';
import { freezeCell } from './freeze-cell';
import { describeCell, listCellProfiles } from './read-cell';
import { retentionInsight } from './retention-insight';
import { countryOf, keepVisits, visitsOf } from './visits-for-tests';

const stage = openStage(process.env);
afterAll(stage.close);

const visits = visitsOf(11);
let ctx: ServiceContext;
beforeAll(async () => {
  ctx = await keepVisits(stage, visits);
});

const ask = (query: object, who = ctx) => askInsight(who, retentionInsight, RetentionQuery.parse(query));
const cellOf = (
  query: object,
  cell: { cohort: string; after: number; who?: 'returned' | 'stayed_away'; part?: number },
) =>
  describeCell(ctx, retentionInsight, {
    query: RetentionQuery.parse(query),
    cell: { who: 'returned', part: 0, ...cell },
  });

/** Every cell of an answer: those who returned, and the others of the cohort. */
async function expectPeopleBehind(query: object): Promise<void> {
  const { cohorts, splits = [] } = await ask(query);
  for (const [part, table] of [{ cohorts }, ...splits].entries()) {
    for (const { start, size, values, begun } of table.cohorts) {
      for (let after = 0; after < begun; after += 2) {
        const cell = { cohort: start, after, part };
        expect({ ...cell, count: (await cellOf(query, cell)).count }).toEqual({ ...cell, count: values[after] });
        const others = after === 0 ? size : size - (values[after] ?? 0);
        expect((await cellOf(query, { ...cell, who: 'stayed_away' })).count).toBe(others);
      }
    }
  }
}

describe('the people behind a cell', () => {
  it('are as many as it says, as an ordinary rule', async () => {
    const query = { periods: 5 };
    await expectPeopleBehind(query);
    const [first] = (await ask(query)).cohorts;
    const cell = await cellOf(query, { cohort: first?.start ?? '', after: 2 });
    expect(cell.name).toBe('Active in the week of 6 October 2025, returned 2 weeks later');
    expect(cell.sentence).toBe(
      'Profiles who did anything from 6 October 2025 through 12 October 2025 and who did anything from 20 October 2025 through 26 October 2025.',
    );
  });

  it('are as many of those who came for the first time, by part, and for several returns then or later', async () => {
    await expectPeopleBehind({
      start: { event: 'visit', first: true },
      return: { event: 'order' },
      periods: 4,
      mode: 'on_or_after',
      split: { by: 'trait', name: 'country', top: 1 },
    });
    await expectPeopleBehind({ minimum: 2, mode: 'on_or_after', periods: 4, period: 'month', zone: 'Asia/Tokyo' });
  });

  it('can be listed', async () => {
    const query = RetentionQuery.parse({ periods: 3 });
    const [first] = (await ask(query)).cohorts;
    const cell = { cohort: first?.start ?? '', after: 1, who: 'returned' as const, part: 0 };
    const page = await listCellProfiles(ctx, retentionInsight, { query, cell, limit: 500 });
    expect('items' in page && page.items.length).toBe(first?.values[1]);
  });

  it('are refused where there is no such cell', async () => {
    await expect(cellOf({}, { cohort: '2025-10-07T00:00:00.000Z', after: 0 })).rejects.toThrow('no such cell');
    const [, second] = (await ask({ periods: 3 })).cohorts;
    await expect(cellOf({ periods: 3 }, { cohort: second?.start ?? '', after: 2 })).rejects.toThrow('no such cell');
    await expect(cellOf({ periods: 3 }, { cohort: second?.start ?? '', after: 0, part: 2 })).rejects.toThrow(
      'such part',
    );
  });
});

describe('an answer', () => {
  it('splits people into parts that add up', async () => {
    const { cohorts, splits = [] } = await ask({ periods: 6, split: { by: 'trait', name: 'country', top: 2 } });
    expect(splits.map(({ part }) => part.name)).toEqual(['FR', 'DE', 'other', 'no value']);
    for (const [index, { size, values }] of cohorts.entries()) {
      const own = splits.map((part) => part.cohorts[index]);
      expect(own.reduce((sum, cohort) => sum + (cohort?.size ?? 0), 0)).toBe(size);
      expect(values.map((_, after) => own.reduce((sum, cohort) => sum + (cohort?.values[after] ?? 0), 0))).toEqual(
        values,
      );
    }
  });

  it('adds up what cohorts bring to what everybody brought', async () => {
    const query = { start: { first: true }, return: { event: 'order' }, periods: 12 };
    const { cohorts } = await ask({ ...query, measure: { aggregate: 'sum', property: 'amount' } });
    const sum = cohorts.flatMap(({ values }) => values).reduce((total, value) => total + value, 0);
    const orders = visits.filter(({ event }) => event === 'order');
    expect(sum).toBeCloseTo(
      orders.reduce((total, { amount }) => total + amount, 0),
      6,
    );
  });

  it('counts only those who pass the filter', async () => {
    const filter = { kind: 'trait', name: 'country', operator: 'equals', value: 'DE' };
    const { profiles } = await ask({ periods: 12, filter });
    expect(profiles).toBe(
      new Set(visits.map(({ person }) => person).filter((person) => countryOf(person) === 'DE')).size,
    );
  });

  it('is the same from the read model as from the events', async () => {
    const query = { start: { first: true }, periods: 8, period: 'day', date_to: '2025-10-26' };
    const known = await ask({ ...query, known_at: new Date(Date.now() + 60_000).toISOString() });
    const { cohorts } = await ask({ ...query, known_at: new Date(ctx.now.getTime() - 1).toISOString() });
    expect(cohorts).toEqual(known.cohorts);
    expect(cohorts.some(({ size }) => size > 0)).toBe(true);
  });
});

describe('cohorts of a segment', () => {
  it('are those who came into it, seen at the ends of periods, and can be frozen', async () => {
    const rule = {
      kind: 'did',
      event: 'visit',
      count: { operator: 'at_least', n: 1 },
      window: { last: { n: 7, unit: 'day' } },
    } as const;
    const segment = await createSegment(ctx, { key: 'around', name: 'Around', rule });
    const draft = { key: 'around', revision: segment.draft.revision, note: 'First.', purpose: 'To see them.' };
    await publishSegment(ctx, draft);
    const query = { start: { segment: 'around', version: 1 }, periods: 4 };
    const answer = await ask(query);
    expect(answer.about.remarks[0]).toMatch(/^Coming into the segment is seen at the ends of periods/);
    // Without a visit in the week up to its beginning, and with one in the week up to its end.
    const week = 7 * 86_400_000;
    const starts = answer.cohorts.map(({ start }) => Date.parse(start));
    const visited = (person: string, from: number, to: number) =>
      visits.some((one) => one.person === person && one.event === 'visit' && one.ts >= from && one.ts < to);
    const people = [...new Set(visits.map(({ person }) => person))];
    const ends = [...starts.slice(1), Date.parse('2025-11-05T12:00:00.001Z')];
    const expected = starts.map((start, index) => {
      const end = ends[index] ?? 0;
      return people.filter((one) => !visited(one, start - week, start) && visited(one, end - week, end)).length;
    });
    expect(answer.cohorts.map(({ size }) => size)).toEqual(expected);

    const cell = { cohort: answer.cohorts[0]?.start ?? '', after: 1, who: 'stayed_away' as const, part: 0 };
    const described = await cellOf(query, cell);
    expect(described).toMatchObject({ rule: null, count: (expected[0] ?? 0) - (answer.cohorts[0]?.values[1] ?? 0) });
    const frozen = await freezeCell(ctx, { kind: 'retention', query: RetentionQuery.parse(query), cell });
    expect(frozen).toMatchObject({ name: described.name, member_count: described.count });
  });

  it('are refused over more periods than can be looked at', async () => {
    await expect(ask({ start: { segment: 'around', version: 1 }, periods: 60 })).rejects.toThrow('at most 36');
    await expect(ask({ start: { segment: 'nobody', version: 1 } })).rejects.toThrow('There is no version 1');
  });
});

describe('thin and odd data', () => {
  const numbers = (answer: object) => JSON.stringify(answer);

  it('says what is the matter instead of making up numbers', async () => {
    const future = await ask({ date_to: '2035-01-01' });
    expect(future.about.remarks).toContain(
      'All of these periods lie after the moment that is looked from. Choose an earlier end.',
    );
    const gone = await ask({ return: { event: 'no longer sent' } });
    expect(gone.about.remarks[0]).toMatch(/^No event “no longer sent” has come in/);
    const long = await ask({ period: 'month', periods: 24 });
    expect(long.about.remarks[0]).toMatch(/^Nobody began in the first \d+ months: the table is longer than the data/);
    for (const answer of [future, gone, long]) expect(numbers(answer)).not.toMatch(/NaN|Infinity/);
  });

  it('holds for an empty workspace, and for one event of one profile', async () => {
    const empty = await ask({}, await keepVisits(stage, []));
    expect(empty).toMatchObject({ profiles: 0, about: { base: { profiles: 0 } } });
    const ts = Date.parse('2025-10-20T10:00:00Z');
    const one = await ask({}, await keepVisits(stage, [{ person: 'p1', event: 'visit', ts, amount: 1 }]));
    expect(one.cohorts.map(({ size }) => size)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0]);
    expect(one.columns[1]).toMatchObject({ mean: 0, median: 0, cohorts: 1, profiles: 1 });
    expect(numbers([empty, one])).not.toMatch(/NaN|Infinity/);
  });
});
