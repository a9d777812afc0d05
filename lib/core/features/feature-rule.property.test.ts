import { expect, it } from 'vitest';
import { millionths } from '@/lib/core/segments/evaluate/comparison';
import { evaluateRule } from '@/lib/core/segments/evaluate-rule';
import { Rule } from '@/lib/core/segments/rule';
import { noSegments, type Scope } from '@/lib/core/segments/scope';
import { Chance } from '@/lib/core/segments/trials/chance';
import { localDay } from '@/lib/core/time';
import type { History, HistoryEvent } from '../profiles/history';
import type { Feature } from './feature';
import { featureRule } from './feature-rule';
import { type FeatureTest, meetsTest } from './feature-test';

const day = 86_400_000;
const asOf = new Date('2026-03-30T10:00:00Z');
const scope: Scope = { asOf, knownAt: asOf, zone: 'Europe/Berlin', resolve: noSegments };
const dictionary = {
  events: [],
  segments: [],
  traits: [
    { name: 'paying', type: 'boolean' as const },
    { name: 'age', type: 'number' as const },
  ],
};

const features: Feature[] = [
  { kind: 'trait', name: 'paying' },
  { kind: 'trait', name: 'age' },
  { kind: 'count', event: 'order', days: 5 },
  { kind: 'count', days: 5 },
  { kind: 'sum', event: 'order', property: 'amount', days: 5 },
  { kind: 'average', event: 'order', property: 'amount', days: 5 },
  { kind: 'active_days', days: 5 },
  { kind: 'recency', event: 'order', days: 5 },
  { kind: 'recency', days: 5 },
];

function someone(chance: Chance): History {
  const at = asOf.getTime();
  const traits = [
    {
      name: 'paying',
      value: { type: 'boolean' as const, value: chance.happens(0.5) },
      receivedAt: at - day,
      ordinal: 1,
    },
    {
      name: 'age',
      value: { type: 'number' as const, value: millionths(chance.whole(0, 4)) },
      receivedAt: at - 1,
      ordinal: 2,
    },
  ].filter(() => chance.happens(0.8));
  const events = Array.from({ length: chance.whole(0, 4) }, (_, index): HistoryEvent => {
    const ago = chance.whole(0, 6) * day + chance.pick([0, 1, -1, 3_600_000, day - 1]);
    const amount = { type: 'number' as const, value: millionths(chance.whole(-1, 3)) };
    return {
      id: `${index}`,
      event: chance.pick(['order', 'visit']),
      ts: at - Math.max(0, ago),
      receivedAt: at - 1,
      properties: chance.happens(0.8) ? { amount: [amount] } : {},
    };
  });
  return { profileId: 'one', traits, events };
}

/** The value of a feature as plainly as it can be said; null is missing. */
function plainValue(feature: Feature, { traits, events }: History): number | null {
  if (feature.kind === 'trait') {
    const value = traits.find(({ name }) => name === feature.name)?.value.value;
    if (value === undefined) return null;
    return feature.name === 'paying' ? Number(value) : Number(value) / 1e6;
  }
  const own = events.filter(
    ({ event, ts }) =>
      (feature.event === undefined || event === feature.event) && ts > asOf.getTime() - feature.days * day,
  );
  const amounts = own.flatMap(({ properties }) => (properties.amount ?? []).map(({ value }) => Number(value) / 1e6));
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  switch (feature.kind) {
    case 'count':
      return own.length;
    case 'sum':
      return sum;
    case 'average':
      return amounts.length === 0 ? null : sum / amounts.length;
    case 'active_days':
      return new Set(own.map(({ ts }) => localDay(ts, scope.zone))).size;
    case 'recency':
      return own.length === 0 ? null : Math.floor((asOf.getTime() - Math.max(...own.map(({ ts }) => ts))) / day);
  }
}

function someTest(chance: Chance, value: number | null): FeatureTest {
  const near = () => chance.pick([value ?? 0, -1, 0, 0.5, 1, 1.5, 2, 3, 4, 5, 6, 1 / 3, 4 / 3, 5 / 3]);
  if (chance.happens(0.4)) return { operator: chance.pick(['at_least', 'less_than']), value: near() };
  const [a, b] = [near(), near()];
  return { operator: 'between', value: [Math.min(a, b), Math.max(a, b)] };
}

it.each(features)('a value of $kind $name$event meets a condition if and only if its rule holds', (feature) => {
  let held = 0;
  for (let seed = 0; seed < 3000; seed += 1) {
    const chance = new Chance(seed);
    const history = someone(chance);
    const value = plainValue(feature, history);
    const test = someTest(chance, value);
    const rule = Rule.parse(featureRule(feature, test, dictionary));
    const meets = value !== null && meetsTest(test, value);
    expect({ seed, value, test, rule, holds: evaluateRule(rule, history, scope) }).toMatchObject({ holds: meets });
    if (meets) held += 1;
  }
  expect(held).toBeGreaterThan(400);
});

it('says nothing of how often that is so of everybody', () => {
  const feature: Feature = { kind: 'count', event: 'order', days: 5 };
  const window = { last: { n: 5, unit: 'day' } };
  expect(featureRule(feature, { operator: 'between', value: [-0.5, 0.5] }, dictionary)).toEqual({
    kind: 'did',
    event: 'order',
    count: { operator: 'less_than', n: 1 },
    window,
  });
});
