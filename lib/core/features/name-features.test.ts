import { expect, it } from 'vitest';
import { type Feature, featuresOf } from './feature';
import { nameFeatures, wordsOf } from './name-features';

const dictionary = {
  events: [
    { name: 'order', label: 'Order', properties: [] },
    { name: 'order_v2', label: 'Order', properties: [] },
    { name: 'prompt', label: 'Prompt', phrase: 'sent a prompt', properties: [] },
  ],
  traits: [{ name: 'paying', label: 'Paying', type: 'boolean' as const }],
  segments: [],
};

it('features of one label, other days or other conditions have names of their own', () => {
  const features: Feature[] = [
    { kind: 'recency', event: 'order', days: 90 },
    { kind: 'recency', event: 'order', days: 365 },
    { kind: 'count', event: 'order', days: 90 },
    { kind: 'count', event: 'order_v2', days: 90 },
  ];
  expect(nameFeatures(features, dictionary).map(({ name }) => name)).toEqual([
    'Order, days since the last time in 90 days',
    'Order, days since the last time in 365 days',
    'Order, times in 90 days',
    'Order, times in 90 days (2)',
  ]);
});

it('a feature that is chosen twice, or once more as a part of three, is one', () => {
  const count: Feature = { kind: 'count', event: 'order', days: 90 };
  const features = featuresOf([count, { kind: 'rfm', event: 'order', property: 'amount', days: 90 }, { ...count }]);
  expect(features.map(({ kind }) => kind)).toEqual(['count', 'recency', 'sum']);
});

it('plain names leave conditions out, and are told apart all the same', () => {
  const where = [{ property: 'plan', operator: 'equals' as const, value: 'secret' }];
  const named = nameFeatures(
    [
      { kind: 'count', event: 'order', days: 90 },
      { kind: 'count', event: 'order', where, days: 90 },
    ],
    dictionary,
  );
  expect(named[1]?.name).toContain('secret');
  expect(named.map(({ plainName }) => plainName)).toEqual(['Order, times in 90 days', 'Order, times in 90 days (2)']);
  expect(JSON.stringify(wordsOf(named, dictionary))).not.toContain('secret');
});

it('much and little of a feature are said as people would', () => {
  const said = (feature: Feature) => wordsOf(nameFeatures([feature], dictionary), dictionary)[0];
  expect(said({ kind: 'active_days', days: 90 })).toEqual({ high: 'often here', low: 'rarely here' });
  expect(said({ kind: 'count', event: 'prompt', days: 90 })?.low).toBe('rarely sent a prompt');
  expect(said({ kind: 'count', event: 'order', days: 90 })?.low).toBe('few “Order”');
  expect(said({ kind: 'recency', event: 'prompt', days: 90 })?.high).toBe('sent a prompt long ago');
  expect(said({ kind: 'sum', event: 'order', property: 'amount', days: 90 })?.high).toBe('high total amount');
  expect(said({ kind: 'trait', name: 'paying' })?.high).toBe('more often paying');
});
