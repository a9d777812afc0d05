import { expect, it } from 'vitest';
import { holmAdjusted, permutationP } from './p-values';

it('is never 0, however far the observation lies beyond the draws', () => {
  expect(permutationP(0, 999)).toBe(0.001);
  expect(permutationP(999, 999)).toBe(1);
});

it('multiplies the smallest p by all tests, the next by one less, and never lets a larger one pass it (Holm 1979)', () => {
  const adjusted = holmAdjusted([0.03, 0.01, 0.04, 0.02]);
  for (const [index, expected] of [0.06, 0.04, 0.06, 0.06].entries()) expect(adjusted[index]).toBeCloseTo(expected, 12);
});

it('stays a probability', () => {
  expect(holmAdjusted([0.9, 0.5])).toEqual([1, 1]);
  expect(holmAdjusted([])).toEqual([]);
});
