import { describe, expect, it } from 'vitest';
import { evaluateRule } from '@/lib/core/segments/evaluate-rule';
import { parseRule } from '@/lib/core/segments/parse-rule';
import { noSegments, type Scope } from '@/lib/core/segments/scope';
import { queryBuilderCases } from '@/lib/core/segments/trials/query-builder-cases';

const scope: Scope = {
  asOf: new Date('2025-06-30T12:00:00Z'),
  knownAt: new Date('2025-07-01T00:00:00Z'),
  zone: 'Europe/Berlin',
  resolve: noSegments,
};

describe('the cases of a query builder select the same rows', () => {
  const { heroes, cases } = queryBuilderCases();
  it.each(cases)('$name', ({ rule, expected }) => {
    expect(
      heroes
        .filter((hero) => evaluateRule(rule, hero, scope))
        .map((hero) => hero.profileId)
        .sort(),
    ).toEqual(expected.toSorted());
  });

  it('and most of them can be said', () => {
    expect(cases.length).toBe(19);
  });
});

const received = { receivedAt: 0, ordinal: 1 };
const seats = (value: bigint) => ({ name: 'seats', value: { type: 'number' as const, value }, ...received });
const at = (ts: string, properties = {}, id = '0'.repeat(32)) => ({
  id,
  event: 'order',
  ts: Date.parse(ts),
  receivedAt: Date.parse(ts),
  properties,
});
const holds = (rule: unknown, history: Partial<Parameters<typeof evaluateRule>[1]>, when: Partial<Scope> = {}) =>
  evaluateRule(parseRule(rule), { profileId: 'p', traits: [], events: [], ...history }, { ...scope, ...when });

describe('traits', () => {
  it('count as they were last known, whatever the moment looked from', () => {
    const traits = [
      { ...seats(1_000_000n), receivedAt: 10, ordinal: 2 },
      { ...seats(2_000_000n), receivedAt: 10, ordinal: 1 },
      { ...seats(3_000_000n), receivedAt: 20 },
    ];
    const is = (value: number, knownAt: number) =>
      holds(
        { kind: 'trait', name: 'seats', operator: 'equals', value },
        { traits },
        { knownAt: new Date(knownAt), asOf: new Date(5) },
      );
    expect([is(1, 19), is(2, 19), is(3, 20), is(1, 9)]).toEqual([true, false, true, false]);
  });

  it('of another type are missing to a comparison', () => {
    const traits = [{ name: 'seats', value: { type: 'text' as const, value: '5' }, ...received }];
    expect(holds({ kind: 'trait', name: 'seats', operator: 'at_least', value: 1 }, { traits })).toBe(false);
    expect(holds({ kind: 'trait', name: 'seats', operator: 'not_equals', value: 5 }, { traits })).toBe(true);
    expect(holds({ kind: 'trait', name: 'seats', operator: 'exists' }, { traits })).toBe(true);
  });
});

describe('events', () => {
  it('after the moment looked from do not exist, even for ever', () => {
    const events = [at('2025-06-30T12:00:00.001Z')];
    expect(holds({ kind: 'did' }, { events })).toBe(false);
    expect(holds({ kind: 'did' }, { events }, { asOf: new Date('2025-06-30T12:00:00.001Z') })).toBe(true);
  });

  it('in the last day are those after the same time a day ago, up to now', () => {
    const lastDay = { kind: 'did', window: { last: { n: 1, unit: 'day' } } };
    const seen = (ts: string) => holds(lastDay, { events: [at(ts)] });
    expect([
      seen('2025-06-29T12:00:00.000Z'),
      seen('2025-06-29T12:00:00.001Z'),
      seen('2025-06-30T12:00:00.000Z'),
    ]).toEqual([false, true, true]);
  });

  it('after the first of a kind count from there, the first one included', () => {
    const rule = {
      kind: 'did',
      window: { first: { n: 1, unit: 'hour' }, after: { event: 'order' } },
      count: { operator: 'equals', n: 2 },
    };
    const events = [at('2025-06-01T10:00:00Z'), at('2025-06-01T10:59:59.999Z'), at('2025-06-01T11:00:00Z')];
    expect(holds(rule, { events })).toBe(true);
    expect(holds(rule, { events: [] })).toBe(false);
  });
});

describe('aggregates', () => {
  const amounts = (...numbers: bigint[]) => ({
    events: numbers.map((value, index) =>
      at(`2025-06-0${index + 1}T10:00:00Z`, { amount: [{ type: 'number', value }] }),
    ),
  });
  const amount = (aggregate: string, operator: string, value: unknown) => ({
    kind: 'aggregate',
    aggregate,
    property: 'amount',
    operator,
    value,
  });

  it('compare averages without dividing', () => {
    const thirds = amounts(1n, 1n, 0n);
    expect(holds(amount('average', 'less_than', 0.000001), thirds)).toBe(true);
    expect(holds(amount('average', 'greater_than', 0), thirds)).toBe(true);
    expect(holds(amount('average', 'equals', 64.1), amounts(64_100_000n, 64_100_000n))).toBe(true);
  });

  it('add beyond what 64 bits hold', () => {
    expect(
      holds(amount('sum', 'greater_than', 9e12), amounts(9_000_000_000_000_000_000n, 9_000_000_000_000_000_000n)),
    ).toBe(true);
  });

  it('order equal times by event id', () => {
    const text = (value: string, id: string) =>
      at('2025-06-01T10:00:00Z', { plan: [{ type: 'text', value }] }, id.repeat(32));
    const events = [text('b', 'b'), text('a', 'a'), text('f', 'f')];
    const end = (aggregate: string, value: string) =>
      holds({ kind: 'aggregate', aggregate, property: 'plan', operator: 'equals', value }, { events });
    expect([end('first', 'a'), end('last', 'f')]).toEqual([true, true]);
  });

  it('count days of the zone', () => {
    const events = [at('2025-06-01T21:30:00Z'), at('2025-06-01T22:30:00Z')];
    const days = (zone: string) =>
      holds({ kind: 'aggregate', aggregate: 'distinct_days', operator: 'equals', value: 2 }, { events }, { zone });
    expect([days('Europe/Berlin'), days('UTC')]).toEqual([true, false]);
  });
});

it('a pinned segment is read in its own zone', () => {
  const pinned = {
    rule: parseRule({ kind: 'aggregate', aggregate: 'distinct_days', operator: 'equals', value: 2 }),
    zone: 'UTC',
  };
  const events = [at('2025-06-01T21:30:00Z'), at('2025-06-01T22:30:00Z')];
  expect(holds({ kind: 'segment', segment: 'two-days', version: 1 }, { events }, { resolve: () => pinned })).toBe(
    false,
  );
  expect(
    holds(
      { kind: 'segment', segment: 'two-days', version: 1 },
      { events },
      { resolve: () => ({ ...pinned, zone: 'Europe/Berlin' }) },
    ),
  ).toBe(true);
});

it('names that every object has are missing unless they are there', () => {
  for (const name of ['__proto__', 'constructor', 'toString']) {
    const exists = { property: name, operator: 'exists' };
    const mine = Object.fromEntries([[name, [{ type: 'boolean', value: true }]]]);
    expect(holds({ kind: 'did', where: [exists] }, { events: [at('2025-06-01T10:00:00Z')] })).toBe(false);
    expect(holds({ kind: 'did', where: [exists] }, { events: [at('2025-06-01T10:00:00Z', mine)] })).toBe(true);
    expect(holds({ kind: 'trait', name, operator: 'exists' }, {})).toBe(false);
  }
});
