import { expect, it } from 'vitest';
import { compareGroup, type GroupCount } from './compare-group';
import { noNames } from './rule-names';

const event = (name: string, members: number, others: number): GroupCount => ({
  kind: 'event',
  name,
  value: null,
  label: name,
  members,
  others,
});

it('puts what sets a group apart first, whether more or less common', () => {
  const counts = [event('same', 50, 500), event('rare', 5, 500), event('common', 90, 300)];
  const { items } = compareGroup(counts, { members: 100, others: 1000 }, noNames);
  expect(items.map((item) => item.name)).toEqual(['rare', 'common', 'same']);
});

it('keeps what the rule names apart, and does not count it as a comparison', () => {
  const names = { ...noNames, events: new Set(['order']) };
  const { items, comparisons } = compareGroup(
    [event('order', 100, 10), event('login', 60, 300)],
    { members: 100, others: 1000 },
    names,
  );
  expect(comparisons).toBe(1);
  expect(items.find((item) => item.name === 'order')?.by_definition).toBe(true);
});

it('makes no number from too few', () => {
  const { items } = compareGroup([event('order', 2, 1)], { members: 100, others: 1000 }, noNames);
  expect(items[0]?.ratio.kind).toBe('not_enough_data');
});
