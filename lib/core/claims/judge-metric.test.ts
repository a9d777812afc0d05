import { describe, expect, it } from 'vitest';
import type { Estimate } from '@/lib/core/math/estimate';
import { noNames, type RuleNames } from '@/lib/core/personas/rule-names';
import type { MetricComparison, Verdict } from './evidence';
import { judgeMetric, namedByBoth, type Settled, settle } from './judge-metric';

const estimate = (low: number, high: number): Estimate => ({
  kind: 'estimate',
  value: (low + high) / 2,
  low,
  high,
  confidence: 0.95,
  n: 100,
});
const atLeast = (value: number): MetricComparison => ({ against: 'threshold', operator: 'at_least', value });
const atMost = (value: number): MetricComparison => ({ against: 'threshold', operator: 'at_most', value });
const more: MetricComparison = { against: 'others', operator: 'more' };
const less: MetricComparison = { against: 'others', operator: 'less' };

const thresholds: [Verdict, MetricComparison, number, number][] = [
  ['supports', atLeast(0.6), 0.6, 0.7],
  ['open', atLeast(0.6), 0.59, 0.7],
  ['open', atLeast(0.6), 0.5, 0.6],
  ['contradicts', atLeast(0.6), 0.5, 0.59],
  ['supports', atMost(0.6), 0.5, 0.6],
  ['open', atMost(0.6), 0.5, 0.61],
  ['open', atMost(0.6), 0.6, 0.7],
  ['contradicts', atMost(0.6), 0.61, 0.7],
];
const others: [Verdict, MetricComparison, number, number][] = [
  ['supports', more, 0.1, 0.2],
  ['open', more, -0.1, 0.2],
  ['open', more, 0, 0.2],
  ['contradicts', more, -0.2, -0.1],
  ['supports', less, -0.2, -0.1],
  ['contradicts', less, 0.1, 0.2],
];

describe('a number', () => {
  for (const [verdict, comparison, low, high] of thresholds) {
    it(`of [${low}, ${high}] ${verdict} ${JSON.stringify(comparison)}`, () => {
      expect(judgeMetric(comparison, { members: estimate(low, high), difference: estimate(-1, 1) })).toBe(verdict);
    });
  }
  for (const [verdict, comparison, low, high] of others) {
    it(`that differs by [${low}, ${high}] ${verdict} ${comparison.operator} than others`, () => {
      expect(judgeMetric(comparison, { members: estimate(0, 1), difference: estimate(low, high) })).toBe(verdict);
    });
  }

  it('of too few says nothing', () => {
    const few: Estimate = { kind: 'not_enough_data', reason: 'Too few.', n: 1 };
    expect(judgeMetric(more, { members: estimate(0, 1), difference: few })).toBe('not_enough_data');
  });

  it('that names what the segment names is true by definition', () => {
    const names = (events: string[], traits: string[], more: Partial<RuleNames> = {}): RuleNames => ({
      ...noNames,
      events: new Set(events),
      traits: new Set(traits),
      ...more,
    });
    expect(namedByBoth(names(['kept'], ['plan']), names(['kept', 'sent'], ['plan']))).toEqual(['kept', 'plan']);
    expect(namedByBoth(names(['kept'], []), names(['sent'], ['kept']))).toEqual([]);
    const any = names([], [], { anyEvent: true });
    expect(namedByBoth(names(['kept'], []), any)).toEqual(['kept']);
    expect(namedByBoth(any, names(['sent'], []))).toEqual(['sent']);
    expect(namedByBoth(any, any)).toEqual(['any event']);
    const frozen = names([], [], { lists: new Set(['one']) });
    expect(namedByBoth(frozen, frozen)).toEqual(['the same list']);
  });
});

describe('what a number settled', () => {
  const settledBy = (verdicts: Verdict[], ground = 'payers@1') =>
    verdicts.reduce<Settled>((state, verdict) => settle(state, verdict, ground), {
      settled: null,
      pending: null,
      ground: null,
    });

  it('is its first reading', () => expect(settledBy(['supports']).settled).toBe('supports'));

  it('changes only at the second refresh in a row', () => {
    expect(settledBy(['supports', 'contradicts'])).toMatchObject({ settled: 'supports', pending: 'contradicts' });
    expect(settledBy(['supports', 'contradicts', 'contradicts'])).toMatchObject({
      settled: 'contradicts',
      pending: null,
    });
    expect(settledBy(['supports', 'contradicts', 'supports', 'contradicts'])).toMatchObject({ settled: 'supports' });
    expect(settledBy(['supports', 'contradicts', 'open', 'contradicts'])).toMatchObject({ settled: 'supports' });
  });

  it('begins anew over another version of the segment', () => {
    expect(settle(settledBy(['supports']), 'contradicts', 'payers@2')).toEqual({
      settled: 'contradicts',
      pending: null,
      ground: 'payers@2',
    });
  });
});
