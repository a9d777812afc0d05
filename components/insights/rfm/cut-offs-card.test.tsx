import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CutOffsCard } from '@/components/insights/rfm/cut-offs-card';
import { RfmAnswer } from '@/components/insights/rfm/rfm-answer';
import { RfmQuery } from '@/lib/core/rfm/rfm';

const axis = { least: 1, most: 9, bins: [{ from: 1, to: 10, count: 40 }], scores: [20, 20] };
const earlier = RfmAnswer.parse({
  ...{ customers: 40, amount: 400, grid: [], groups: [], splits: [] },
  cuts: { recency: [5], frequency: [5], monetary: [5] },
  axes: { recency: axis, frequency: axis, monetary: axis },
  about: {
    ...{ hash: 'h', zone: 'UTC', currency: 'USD', data_version: 1, exact: true, remarks: [] },
    ...{ as_of: '2026-01-01T00:00:00Z', known_at: '2026-01-01T00:00:00Z', computed_at: '2026-01-01T00:00:00Z' },
    base: { sentence: 'Everybody.', profiles: 40 },
  },
});

it('shows the cut-offs that are asked for, also while the answer to those before still stands', () => {
  const query = RfmQuery.parse({
    ...{ event: 'order', property: 'amount' },
    scores: { method: 'fixed', n: 2, cuts: { recency: [5], frequency: [7], monetary: [5] } },
  });
  const drawn = renderToStaticMarkup(<CutOffsCard query={query} answer={earlier} onChange={() => undefined} />);
  expect([...drawn.matchAll(/aria-valuenow="(\d+)"/g)].map(([, now]) => now)).toEqual(['5', '7', '5']);
});
