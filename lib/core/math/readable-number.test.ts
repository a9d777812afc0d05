import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roundestBetween } from './readable-number';

it.each([
  [37, 61, 50],
  [98, 103, 100],
  [0.27, 0.34, 0.3],
  [1234, 1267, 1250],
  [-3, 4, 0],
  [-61, -37, -50],
  [3, 3, 3],
  [0.0012, 0.0013, 0.0012],
])('finds the roundest number from %d to %d: %d', (low, high, expected) => {
  expect(roundestBetween(low, high)).toBe(expected);
});

it('stays between its ends', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      (low, width) => {
        const round = roundestBetween(low, low + width);
        expect(round).toBeGreaterThanOrEqual(low);
        expect(round).toBeLessThanOrEqual(low + width);
      },
    ),
  );
});
