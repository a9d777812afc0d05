import { expect, it } from 'vitest';
import { emptyItem, fieldsOf, itemOf } from './item-fields';

const place = { persona: 'maya', stage: 'looks' };

it('is the piece again that it was made of', () => {
  const kpi = { name: 'Spend', metric: { measure: 'sum_per_profile', event: 'order', property: 'price' } } as const;
  const { kpiName: _, measure: __, event: ___, property: ____, ...rest } = emptyItem(place, { need: 'Know the price' });
  const item = { ...rest, id: 'a', title: 'What it costs', kpi };
  const { id: _____, ...kept } = item;
  expect(itemOf(fieldsOf(item))).toEqual(kept);
});

it('says what is missing: a title, or the event of a KPI that is to be counted', () => {
  expect(itemOf(emptyItem(place))).toBe('Give it a title.');
  const titled = { ...emptyItem(place), title: ' A guide ' };
  expect(itemOf(titled)).toMatchObject({ title: 'A guide', kpi: null });
  expect(itemOf({ ...titled, measure: 'share_who_did' })).toContain('Choose the event');
  expect(itemOf({ ...titled, kpiName: 'Clicks' })).toMatchObject({ kpi: { name: 'Clicks', metric: null } });
  expect(itemOf({ ...titled, measure: 'share_who_did', event: 'order' })).toMatchObject({ kpi: { name: 'order' } });
});
