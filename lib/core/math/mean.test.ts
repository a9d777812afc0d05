import { expect, it } from 'vitest';
import { estimateMean } from './mean';

const sumsOf = (values: number[]) => ({
  n: values.length,
  sum: values.reduce((sum, value) => sum + value, 0),
  sumOfSquares: values.reduce((sum, value) => sum + value * value, 0),
});

it("gives the interval of Student's sleep data: 1.58, from 0.70 to 2.46 (Student 1908)", () => {
  const mean = estimateMean(sumsOf([1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4]));
  if (mean.kind !== 'estimate') throw new Error('Ten values are enough.');
  expect(mean.value).toBeCloseTo(1.58, 10);
  expect(mean.low).toBeCloseTo(0.7001, 4);
  expect(mean.high).toBeCloseTo(2.4599, 4);
});

it('refuses a mean of one', () => {
  expect(estimateMean(sumsOf([3])).kind).toBe('not_enough_data');
});

it('has no width when all values are equal, even where rounding would make the variance negative', () => {
  expect(estimateMean(sumsOf([0.1, 0.1, 0.1]))).toMatchObject({
    low: expect.closeTo(0.1, 12),
    high: expect.closeTo(0.1, 12),
  });
});
