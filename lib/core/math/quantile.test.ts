import { expect, it } from 'vitest';
import { quantileOf } from './quantile';

it('interpolates between neighbours', () => {
  expect(quantileOf([1, 2, 3, 4], 0.5)).toBe(2.5);
  expect(quantileOf([1, 2, 3, 4], 0.25)).toBe(1.75);
  expect(quantileOf([10], 0.9)).toBe(10);
});

it('reaches the smallest and the largest value at the ends', () => {
  expect(quantileOf([1, 5, 9], 0)).toBe(1);
  expect(quantileOf([1, 5, 9], 1)).toBe(9);
});

it('has no answer for no values', () => {
  expect(quantileOf([], 0.5)).toBeNaN();
});
