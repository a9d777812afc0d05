import { expect, it } from 'vitest';
import { estimateShareDifference } from './share-difference';

// Newcombe (1998), Interval estimation for the difference between independent proportions, Table II, method 10.
it.each([
  [
    [56, 70],
    [48, 80],
    [0.2, 0.0524, 0.3339],
  ],
  [
    [9, 10],
    [3, 10],
    [0.6, 0.1705, 0.809],
  ],
  [
    [5, 56],
    [0, 29],
    [0.0893, -0.0381, 0.1926],
  ],
  [
    [10, 10],
    [0, 10],
    [1, 0.6075, 1],
  ],
] as const)('gives the published interval of %j against %j', ([a, m], [b, n], [value, low, high]) => {
  const difference = estimateShareDifference({ successes: a, n: m }, { successes: b, n });
  if (difference.kind !== 'estimate') throw new Error('Both sides have people.');
  expect(difference.value).toBeCloseTo(value, 4);
  expect(difference.low).toBeCloseTo(low, 4);
  expect(difference.high).toBeCloseTo(high, 4);
});

it('refuses a side without anybody', () => {
  expect(estimateShareDifference({ successes: 0, n: 0 }, { successes: 1, n: 2 }).kind).toBe('not_enough_data');
});
