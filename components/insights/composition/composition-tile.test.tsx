import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CompositionTile } from '@/components/insights/composition/composition-tile';

const estimate = (value: number, low: number, high: number) => ({
  kind: 'estimate',
  ...{ value, low, high, confidence: 0.95, n: 12 },
});

it('writes what members bring in the currency of the workspace', () => {
  const segment = {
    ...{ segment: 'payers', version: 1, name: 'Payers', members: 12, items: [] },
    share: estimate(0.1, 0.05, 0.2),
    retention: estimate(0.5, 0.4, 0.6),
    revenue: estimate(14.5, 12, 400),
  };
  const query = { days: 90, revenue: { event: 'order', property: 'amount' } };
  const answer = { segments: [segment], query, about: { currency: 'EUR' } };
  const text = renderToStaticMarkup(<CompositionTile title="Two segments" answer={answer} />).replaceAll(
    /<[^>]+>/g,
    '',
  );
  expect(text).toContain('€14.50 [€12, €400]');
});
