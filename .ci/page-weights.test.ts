import { expect, it } from 'vitest';
import { pageWeights, troublesOf } from './page-weights.mjs';

const bytes: Record<string, number> = { 'frame.js': 200_000, 'small.js': 50_000, 'large.js': 150_000 };
const weights = pageWeights(
  [
    { route: '/small', firstLoadChunkPaths: ['frame.js', 'small.js'] },
    { route: '/large', firstLoadChunkPaths: ['frame.js', 'large.js'] },
  ],
  (path: string) => bytes[path] ?? 0,
);

it('adds up the scripts of each page, the heaviest first', () => {
  expect(weights).toEqual([
    { route: '/large', weight: 350 },
    { route: '/small', weight: 250 },
  ]);
});

it('names a page that is over the limit', () => {
  expect(troublesOf(weights, 300)).toEqual(['/large loads 350.0 kB; it may load 300.']);
  expect(troublesOf(weights, 350)).toEqual([]);
});

it('takes a build without pages for a failure', () => {
  expect(troublesOf([])).toHaveLength(1);
});
