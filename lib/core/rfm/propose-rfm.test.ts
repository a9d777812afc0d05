import { expect, it } from 'vitest';
import { modelQuery, scoresAs } from '@/lib/core/rfm/model-query';
import { amountChoices, firstRfm } from '@/lib/core/rfm/propose-rfm';
import { RfmDefinition } from '@/lib/core/rfm/rfm-definition';
import { paintCell } from '@/lib/core/rfm/rfm-groups';
import { usualGroups } from '@/lib/core/rfm/usual-groups';
import type { Dictionary } from '@/lib/core/segments/dictionary';

const dictionary = (properties: Record<string, string[]>): Dictionary => ({
  events: Object.entries(properties).map(([name, numbers]) => ({
    name,
    properties: [
      { name: 'note', types: ['text'] },
      ...numbers.map((number) => ({ name: number, types: ['number' as const] })),
    ],
  })),
  traits: [],
  segments: [],
});

it('looks for an amount, then for what sounds like money, then for any number', () => {
  expect(amountChoices(dictionary({ view: ['seconds'], pay: ['amount'], order: ['price'] }))).toEqual([
    { event: 'pay', property: 'amount' },
  ]);
  expect(amountChoices(dictionary({ view: ['seconds'], order: ['unit_price', 'pieces'] }))).toEqual([
    { event: 'order', property: 'unit_price' },
  ]);
  expect(amountChoices(dictionary({ view: ['seconds'] }))).toEqual([{ event: 'view', property: 'seconds' }]);
  expect(amountChoices(dictionary({ view: [] }))).toEqual([]);
  expect(firstRfm({ event: 'pay', property: 'amount' }).scores).toEqual({ method: 'quantile', n: 5 });
});

it('knows whether a question still scores as its model does', () => {
  const definition = RfmDefinition.parse({
    event: 'order',
    property: 'amount',
    scores: { n: 3, cuts: { recency: [30, 90], frequency: [1, 3], monetary: [20, 100] } },
    groups: usualGroups(3),
    zone: 'Europe/Berlin',
  });
  const query = modelQuery({ model: 'worth', version: 2 }, definition);
  expect(scoresAs(query, definition)).toBe(true);
  expect(scoresAs({ ...query, groups: query.groups?.toReversed(), as_of: '2025-01-01' }, definition)).toBe(true);
  const words = query.groups?.map((group) => ({ ...group, message: 'Other words.' }));
  expect(scoresAs({ ...query, groups: words }, definition)).toBe(true);
  expect(scoresAs({ ...query, window: { last: { n: 1, unit: 'year' } } }, definition)).toBe(false);
  expect(scoresAs({ ...query, scores: { method: 'quantile', n: 3 } }, definition)).toBe(false);
  const painted = paintCell(definition.groups, { recency: 1, frequency: 1 }, 'At risk');
  expect(scoresAs({ ...query, groups: painted }, definition)).toBe(false);
});
