import { afterAll, expect, it } from 'vitest';
import type { Mapping } from '@/lib/core/imports/mapping';
import { openImporting, ordersMapping } from '../imports/importing-for-tests';
import { getEvent } from './get-event';

const at = openImporting(process.env);
afterAll(() => at.close());

const orders: Mapping = { ...ordersMapping, properties: [{ column: 'tags', type: 'list', split: '|' }] };

it('counts the events that have a property, however many values it has, and a list once', async () => {
  const ctx = await at.workspace();
  const different = Array.from({ length: 3000 }, (_, index) => `a,2026-01-01,${index}.5,red|blue`);
  const equal = Array.from({ length: 12 }, () => 'b,2026-01-02,7,red');
  await at.bringIn(ctx, `who,at,amount,tags\n${[...different, ...equal, 'c,2026-01-03,,'].join('\n')}\n`, orders);

  const { count, properties } = await getEvent(ctx, { name: 'order' });
  expect(count).toBe(3013);
  const [amount, tags] = properties;
  expect(amount).toMatchObject({ name: 'amount', type: 'number', count: 3012 });
  expect(amount?.top_values).toHaveLength(8);
  expect(amount?.top_values[0]).toEqual({ value: 7, count: 12 });
  expect(tags).toMatchObject({
    name: 'tags',
    type: 'list',
    count: 3012,
    top_values: [
      { value: 'red', count: 3012 },
      { value: 'blue', count: 3000 },
    ],
  });
});
