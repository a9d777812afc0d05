import { describe, expect, it } from 'vitest';
import { FunnelQuery } from '@/lib/core/funnels/funnel';
import type { Rule } from '@/lib/core/segments/rule';
import { TrendQuery } from '@/lib/core/trends/trend';
import type { BoardFrame } from './board';
import { questionOnBoard } from './question-on-board';

const clock = { zone: 'Europe/Berlin', weekStart: 1, asOf: new Date('2026-03-18T10:00:00Z') };
const trend = TrendQuery.parse({ series: [{ measure: 'events' }], period: 'day' });
const paying: Rule = { kind: 'trait', name: 'plan', operator: 'equals', value: 'pro' };
const german: Rule = { kind: 'trait', name: 'country', operator: 'equals', value: 'DE' };

const onBoard = (query: { filter?: Rule } & Record<string, unknown>, frame: BoardFrame, kind = 'trend') =>
  questionOnBoard({ kind, query }, frame, clock);

describe('a question on a board', () => {
  it('is left alone when the board says nothing', () => {
    expect(onBoard(trend, {})).toEqual(trend);
  });

  it('is filtered by the board besides its own filter', () => {
    expect(onBoard({ ...trend, filter: german }, { filter: paying })).toMatchObject({
      filter: { kind: 'all', rules: [paying, german] },
    });
    expect(onBoard(trend, { filter: paying })).toMatchObject({ filter: paying });
  });

  it('counts the periods of the board in its own period', () => {
    const asked = (period: string, n: number, unit: 'day' | 'week' | 'month' | 'year') =>
      onBoard({ ...trend, period }, { dates: { last: { n, unit } } });
    expect(asked('day', 30, 'day')).toMatchObject({ period: 'day', periods: 30 });
    expect(asked('week', 12, 'week')).toMatchObject({ periods: 12 });
    expect(asked('month', 1, 'year')).toMatchObject({ periods: 12 });
    expect(asked('month', 3, 'day')).toMatchObject({ periods: 1 });
  });

  it('begins a funnel in the dates of the board, also where it named none of its own', () => {
    const funnel = FunnelQuery.parse({ steps: [{ event: 'joined' }, { event: 'paid' }] });
    const dates = { from: '2026-01-01', to: '2026-02-01' };
    expect(onBoard(funnel, { dates }, 'funnel')).toMatchObject({ ...dates, within: funnel.within });
    const lately = FunnelQuery.parse(onBoard(funnel, { dates: { last: { n: 7, unit: 'day' } } }, 'funnel'));
    expect(lately).toMatchObject({ from: '2026-03-11T10:00:00.001Z', to: '2026-03-18T10:00:00.001Z' });
  });

  it('is the same question for a minute, so that it is answered from before', () => {
    const funnel = FunnelQuery.parse({ steps: [{ event: 'joined' }, { event: 'paid' }] });
    const frame = { dates: { last: { n: 7, unit: 'day' as const } } };
    const at = (time: string) =>
      questionOnBoard({ kind: 'funnel', query: funnel }, frame, {
        ...clock,
        asOf: new Date(`2026-03-18T10:00:${time}Z`),
      });
    expect(at('01.234')).toEqual(at('59.001'));
    expect(at('01.234')).toMatchObject({ to: '2026-03-18T10:01:00.001Z' });
  });

  it('takes longer periods where they would be too many', () => {
    expect(onBoard({ ...trend, period: 'hour' }, { dates: { last: { n: 1, unit: 'year' } } })).toMatchObject({
      period: 'day',
      periods: 365,
    });
  });

  it('keeps to what each kind can show', () => {
    const asked = (kind: string, n: number) =>
      onBoard({ ...trend, period: 'day' }, { dates: { last: { n, unit: 'day' } } }, kind);
    expect(asked('retention', 300)).toMatchObject({ period: 'week', periods: 43 });
    expect(asked('retention', 1)).toMatchObject({ period: 'day', periods: 2 });
    expect(asked('adoption', 300)).toMatchObject({ period: 'week', periods: 43 });
    expect(asked('lifecycle', 200)).toMatchObject({ period: 'day', periods: 200 });
  });

  it('covers whole days of the zone from one date to another', () => {
    const dates = { from: '2026-03-01', to: '2026-04-01' };
    expect(onBoard(trend, { dates })).toMatchObject({
      periods: 31,
      date_to: '2026-03-31T21:59:59.999Z',
    });
    expect(onBoard({ ...trend, period: 'month' }, { dates })).toMatchObject({ periods: 1 });
  });

  it('is asked from one moment to another, or in a window, where it asks so', () => {
    const dates = { last: { n: 7, unit: 'day' as const } };
    expect(onBoard({ from: 'a', to: 'b' }, { dates })).toEqual({
      from: '2026-03-11T10:00:00.001Z',
      to: '2026-03-18T10:00:00.001Z',
    });
    expect(onBoard({ window: 'ever' }, { dates })).toEqual({ window: dates });
  });
});
