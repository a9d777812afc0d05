import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { RfmTile } from '@/components/insights/rfm/rfm-tile';

it('says that there are no customers, instead of a grid of nothing', () => {
  const axis = { least: 0, most: 0, bins: [], scores: [0, 0] };
  const at = '2026-01-01T00:00:00Z';
  const answer = {
    ...{ customers: 0, amount: 0, grid: [], groups: [], splits: [] },
    cuts: { recency: [], frequency: [], monetary: [] },
    axes: { recency: axis, frequency: axis, monetary: axis },
    about: {
      ...{ hash: 'h', zone: 'UTC', currency: 'USD', data_version: 1, exact: true, remarks: [] },
      ...{ as_of: at, known_at: at, computed_at: at, base: { sentence: 'Everybody.', profiles: 40 } },
    },
  };
  const drawn = renderToStaticMarkup(<RfmTile title="Value" answer={answer} />);
  expect(drawn).toContain('Nobody was a customer in this time.');
  expect(drawn).not.toContain('recency');
});
