import { expect, it } from 'vitest';
import { skewness } from './skewness';

it('gives the adjusted coefficient of a known sample: g1 = 0.26506, so G1 = 0.33058 (Joanes and Gill 1998)', () => {
  expect(skewness(Float64Array.of(2, 8, 0, 4, 1, 9, 9, 0))).toBeCloseTo((0.2650554122698573 * Math.sqrt(56)) / 6, 12);
});

it('is 0 for what is alike on both sides, and mirrored when the values are', () => {
  expect(skewness(Float64Array.of(1, 2, 3, 4, 5))).toBeCloseTo(0, 12);
  expect(skewness(Float64Array.of(-1, -2, -10))).toBeCloseTo(-skewness(Float64Array.of(1, 2, 10)), 12);
});

it('has no answer for two values, or for values that are all equal', () => {
  expect(skewness(Float64Array.of(1, 2))).toBeNaN();
  expect(skewness(Float64Array.of(3, 3, 3))).toBeNaN();
});
