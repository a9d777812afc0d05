import type { History, HistoryEvent } from '@/lib/core/profiles/history';
import { RfmQuery } from '@/lib/core/rfm/rfm';
import type { Chance } from '@/lib/core/segments/trials/chance';
import { zones } from '@/lib/core/segments/trials/pools';

const hour = 3_600_000;
const day = 24 * hour;

/** Orders around the ends of days, months and windows, with amounts that repeat, return, are text or are missing. */
export function randomShop(chance: Chance, asOf: number, size: number): History[] {
  return chance.several(size, (index) => ({
    profileId: `customer ${index}`,
    traits: [],
    events: chance.several(chance.pick([0, 1, 1, 1, 2, 3, 5, 9]), () => randomOrder(chance, asOf)),
  }));
}

function randomOrder(chance: Chance, asOf: number): HistoryEvent {
  const back = chance.pick([0, 1, hour, 12 * hour, day, 3 * day, 30 * day, 90 * day, 400 * day]) * chance.whole(0, 3);
  const ts = Math.max(0, asOf - back + chance.pick([0, 0, 0, 1, -1, 5 * hour]));
  const amount = chance.pick([0n, 10_000_000n, 10_000_000n, 19_990_000n, 64_100_000n, -10_000_000n, 1n]);
  return {
    id: chance.several(4, () => chance.whole(0, 0xffffffff).toString(16).padStart(8, '0')).join(''),
    event: chance.pick(['order', 'order', 'order', 'view']),
    ts,
    receivedAt: asOf + chance.pick([0, 0, 0, 0, 2 * day]),
    properties: {
      ...(chance.happens(0.85) && { amount: [{ type: 'number', value: amount }] }),
      ...(chance.happens(0.1) && { amount: [{ type: 'text', value: 'none' }] }),
      ...(chance.happens(0.9) && { invoice: [{ type: 'text', value: `invoice ${chance.whole(1, 4)}` }] }),
      channel: [{ type: 'text', value: chance.pick(['web', 'shop']) }],
    },
  };
}

export function randomRfmQuery(chance: Chance): RfmQuery {
  const n = chance.whole(2, 5);
  const ascending = (pool: readonly number[]) =>
    chance.several(n - 1, () => chance.pick(pool)).toSorted((a, b) => a - b);
  const fixed = {
    method: 'fixed',
    n,
    cuts: {
      recency: ascending([0, 1, 3, 30, 90, 400]),
      frequency: ascending([0, 1, 2, 3, 5]),
      monetary: ascending([-10, 0, 10, 19.99, 64.1, 100]),
    },
  };
  return RfmQuery.parse({
    event: 'order',
    ...(chance.happens(0.3) && { where: [{ property: 'channel', operator: 'equals', value: 'web' }] }),
    property: 'amount',
    frequency: chance.pick([{ count: 'events' }, { count: 'days' }, { distinct: 'invoice' }]),
    window: chance.pick(['ever', 'ever', { last: { n: 90, unit: 'day' } }, { last: { n: 1, unit: 'month' } }]),
    scores: chance.happens(0.6) ? { method: 'quantile', n } : fixed,
    zone: chance.pick(zones),
  });
}
