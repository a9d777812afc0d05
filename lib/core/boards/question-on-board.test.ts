import { describe, expect, it } from 'vitest';
import type { Rule } from '@/lib/core/segments/rule';
import { TrendQuery } from '@/lib/core/trends/trend';
import { questionOnBoard } from './question-on-board';

const clock = { zone: 'Europe/Berlin', weekStart: 1, asOf: new Date('2026-03-18T10:00:00Z') };
const trend = TrendQuery.parse({ series: [{ measure: 'events' }], period: 'day' });
const paying: Rule = { kind: 'trait', name: 'plan', operator: 'equals', value: 'pro' };
const german: Rule = { kind: 'trait', name: 'country', operator: 'equals', value: 'DE' };

describe('a question on a board', () => {
  it('is left alone when the board says nothing', () => {
    expect(questionOnBoard(trend, {}, clock)).toEqual(trend);
  });

  it('is filtered by the board besides its own filter', () => {
    expect(questionOnBoard({ ...trend, filter: german }, { filter: paying }, clock)).toMatchObject({
      filter: { kind: 'all', rules: [paying, german] },
    });
    expect(questionOnBoard(trend, { filter: paying }, clock)).toMatchObject({ filter: paying });
  });

  it('counts the periods of the board in its own period', () => {
    const asked = (period: string, n: number, unit: 'day' | 'week' | 'month' | 'year') =>
      questionOnBoard({ ...trend, period }, { dates: { last: { n, unit } } }, clock);
    expect(asked('day', 30, 'day')).toMatchObject({ period: 'day', periods: 30 });
    expect(asked('week', 12, 'week')).toMatchObject({ periods: 12 });
    expect(asked('month', 1, 'year')).toMatchObject({ periods: 12 });
    expect(asked('month', 3, 'day')).toMatchObject({ periods: 1 });
  });

  it('takes longer periods where they would be too many', () => {
    expect(
      questionOnBoard({ ...trend, period: 'hour' }, { dates: { last: { n: 1, unit: 'year' } } }, clock),
    ).toMatchObject({ period: 'day', periods: 365 });
  });

  it('covers whole days of the zone from one date to another', () => {
    const dates = { from: '2026-03-01', to: '2026-04-01' };
    expect(questionOnBoard(trend, { dates }, clock)).toMatchObject({
      periods: 31,
      date_to: '2026-03-31T21:59:59.999Z',
    });
    expect(questionOnBoard({ ...trend, period: 'month' }, { dates }, clock)).toMatchObject({ periods: 1 });
  });

  it('is asked from one moment to another, or in a window, where it asks so', () => {
    const dates = { last: { n: 7, unit: 'day' as const } };
    expect(questionOnBoard({ from: 'a', to: 'b', filter: undefined }, { dates }, clock)).toEqual({
      from: '2026-03-11T10:00:00.001Z',
      to: '2026-03-18T10:00:00.001Z',
    });
    expect(questionOnBoard({ window: 'ever', filter: undefined }, { dates }, clock)).toEqual({ window: dates });
  });
});
