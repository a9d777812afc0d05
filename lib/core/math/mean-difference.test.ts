import { expect, it } from 'vitest';
import { estimateMeanDifference } from './mean-difference';

const sumsOf = (values: number[]) => ({
  n: values.length,
  sum: values.reduce((sum, value) => sum + value, 0),
  sumOfSquares: values.reduce((sum, value) => sum + value * value, 0),
});

const first = sumsOf([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]);
const second = sumsOf([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);

it('gives the interval of the sleep data for unequal spreads: -1.58, from -3.3655 to 0.2055 (Student 1908; Welch 1947)', () => {
  const difference = estimateMeanDifference(first, second);
  if (difference.kind !== 'estimate') throw new Error('Ten values on either side are enough.');
  expect(difference.value).toBeCloseTo(-1.58, 10);
  expect(difference.low).toBeCloseTo(-3.3654832, 5);
  expect(difference.high).toBeCloseTo(0.2054832, 5);
});

it('widens with the number of comparisons made', () => {
  const once = estimateMeanDifference(first, second);
  const often = estimateMeanDifference(first, second, { comparisons: 20 });
  if (once.kind !== 'estimate' || often.kind !== 'estimate') throw new Error('Both have enough data.');
  expect(often.low).toBeLessThan(once.low);
  expect(often.high).toBeGreaterThan(once.high);
});

it('refuses a difference from one', () => {
  expect(estimateMeanDifference(sumsOf([3]), second).kind).toBe('not_enough_data');
});

it('has no width when nobody differs within either group', () => {
  expect(estimateMeanDifference(sumsOf([2, 2]), sumsOf([1, 1]))).toMatchObject({ value: 1, low: 1, high: 1 });
});
