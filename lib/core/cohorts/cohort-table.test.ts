import { describe, expect, it } from 'vitest';
import { noSegments } from '@/lib/core/segments/scope';
import { cohortEdges } from './cohort-edges';
import { cohortTable, type FoundCohorts } from './cohort-table';
import { givenWeekStart, RetentionQuery } from './retention';
import { retain } from './trials/retain';
import { retentionCases } from './trials/retention-cases';

describe('the published matrices', () => {
  it.each(retentionCases())('$name', ({ histories, query, expected }) => {
    const asOf = new Date('2021-01-01T00:00:00Z');
    const scope = { asOf, knownAt: asOf, zone: 'UTC', resolve: noSegments };
    const edges = cohortEdges(query, { scope, weekStart: givenWeekStart(query) ?? 1 });
    const table = cohortTable(retain(histories, query, edges, scope), { ...query, edges, asOf });
    expect(table.cohorts.map(({ values }) => values)).toEqual(expected);
    expect(table.cohorts.map(({ size }) => size)).toEqual(expected.map(([size]) => size));
  });
});

const day = 86_400_000;
const edges = [0, day, 2 * day, 3 * day, 4 * day];
/** Three cohorts of 10, 20 and 4; nobody begins on the last day. */
const found: FoundCohorts = {
  sizes: [
    { cohort: 0, profiles: 10, newcomers: 10 },
    { cohort: 1, profiles: 20, newcomers: 15 },
    { cohort: 2, profiles: 4, newcomers: 1 },
  ],
  returns: [
    { cohort: 0, period: 1, value: 5 },
    { cohort: 0, period: 2, value: 2 },
    { cohort: 0, period: 3, value: 1 },
    { cohort: 1, period: 2, value: 4 },
    { cohort: 1, period: 3, value: 6 },
    { cohort: 2, period: 3, value: 4 },
  ],
};
const whole = { edges, asOf: new Date(4 * day - 1), mode: 'classic' as const };

describe('means and medians', () => {
  it('weigh cohorts by their size, and let each cohort speak once', () => {
    const { columns, profiles } = cohortTable(found, whole);
    expect(profiles).toBe(26);
    expect(columns[0]).toMatchObject({ mean: 1, median: 1, cohorts: 3, profiles: 26 });
    expect(columns[1]).toMatchObject({ mean: (5 + 4 + 4) / 34, median: 0.5, cohorts: 3, profiles: 26 });
    expect(columns[2]).toMatchObject({ mean: (2 + 6) / 30, median: (0.2 + 0.3) / 2, cohorts: 2, profiles: 25 });
    expect(columns[3]).toMatchObject({ mean: 0.1, median: 0.1, cohorts: 1, profiles: 10 });
  });

  it('have an interval in which everybody counts once, however many cohorts they are in', () => {
    const [, second] = cohortTable(found, whole).columns;
    // Wilson (1927) for 13/34 of 26.
    expect(second?.low).toBeCloseTo(0.22, 2);
    expect(second?.high).toBeCloseTo(0.574, 2);
  });

  it('leave out periods that have not ended', () => {
    const table = cohortTable(found, { ...whole, asOf: new Date(4 * day - 2) });
    expect(table.cohorts.map(({ begun, ended }) => [begun, ended])).toEqual([
      [4, 3],
      [3, 2],
      [2, 1],
      [1, 0],
    ]);
    expect(table.columns[1]).toMatchObject({ mean: 9 / 30, cohorts: 2 });
    expect(table.columns[3]).toMatchObject({ mean: null, median: null, low: null, cohorts: 0, profiles: 0 });
  });

  it('are no numbers where nobody began', () => {
    const { cohorts, columns, profiles } = cohortTable({ sizes: [], returns: [] }, whole);
    expect(cohorts.every(({ size, values }) => size === 0 && values.every((value) => value === 0))).toBe(true);
    expect(
      columns.every(({ mean, median, low, high }) => mean === null && median === null && low === null && high === null),
    ).toBe(true);
    expect(profiles).toBe(0);
  });

  it('of amounts are per profile, sums per cohort', () => {
    const average = cohortTable(found, { ...whole, measure: { aggregate: 'average', property: 'amount' } });
    expect(average.columns[1]).toMatchObject({ mean: 13 / 34, low: null, high: null });
    const sum = cohortTable(found, { ...whole, measure: { aggregate: 'sum', property: 'amount' } });
    expect(sum.columns[1]).toMatchObject({ mean: 13 / 3, median: 4 });
    expect(sum.cohorts[0]?.values).toEqual([0, 5, 2, 1]);
  });
});

describe('on or after', () => {
  it('counts who came back then or later; everybody is there in the first period', () => {
    const { cohorts } = cohortTable(found, { ...whole, mode: 'on_or_after' });
    expect(cohorts[0]?.values).toEqual([10, 8, 3, 1]);
    expect(cohorts[1]?.values).toEqual([20, 10, 6, 0]);
  });
});

describe('a question', () => {
  it('is weekly over twelve weeks, of anything, each time, unless told', () => {
    expect(RetentionQuery.parse({})).toEqual({
      start: { first: false },
      return: {},
      period: 'week',
      periods: 12,
      mode: 'classic',
      minimum: 1,
    });
  });

  it('names the first day of a week by number or by word', () => {
    expect(givenWeekStart(RetentionQuery.parse({ week_start: 'sun' }))).toBe(7);
    expect(givenWeekStart(RetentionQuery.parse({ week_start: 3 }))).toBe(3);
    expect(givenWeekStart(RetentionQuery.parse({}))).toBeUndefined();
  });
});
