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
  expect(troublesOf(weights, { limit: 300, exceptions: {} })).toEqual(['/large loads 350.0 kB; it may load 300.']);
  expect(troublesOf(weights, { limit: 350, exceptions: {} })).toEqual([]);
});

it('lets a known page stay as it is, and no heavier', () => {
  expect(troublesOf(weights, { limit: 300, exceptions: { '/large': 350 } })).toEqual([]);
  expect(troublesOf(weights, { limit: 300, exceptions: { '/large': 349 } })).toHaveLength(1);
});

it('asks for an exception that is not needed any more', () => {
  expect(troublesOf(weights, { limit: 400, exceptions: { '/large': 420 } })).toEqual([
    '/large is not over 400 kB: take its line out of .ci/page-weights.mjs.',
  ]);
});

it('takes a build without pages for a failure', () => {
  expect(troublesOf([], { exceptions: {} })).toHaveLength(1);
});
