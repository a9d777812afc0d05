import { expect, it } from 'vitest';
import { FunnelQuery } from './funnel';
import { funnelPeriod, funnelSequence } from './funnel-rule';

const clock = { asOf: new Date('2026-03-18T10:00:00Z'), zone: 'UTC' };
const way = (more: object) => FunnelQuery.parse({ steps: [{ event: 'joined' }, { event: 'paid' }], ...more });

it('looks 90 days back, or as far as it says; between two days whatever else it says', () => {
  expect(funnelSequence(way({}), clock).window).toEqual({ last: { n: 90, unit: 'day' } });
  const month = way({ last: { n: 30, unit: 'day' } });
  expect(funnelSequence(month, clock).window).toEqual({ last: { n: 30, unit: 'day' } });
  const { fromMs, toMs } = funnelPeriod(month, clock);
  expect(toMs - fromMs).toBe(30 * 86_400_000);
  const dated = way({ last: { n: 30, unit: 'day' }, from: '2026-01-01', to: '2026-02-01' });
  expect(funnelSequence(dated, clock).window).toEqual({ from: '2026-01-01', to: '2026-02-01' });
});
