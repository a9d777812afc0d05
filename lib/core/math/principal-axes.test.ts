import { expect, it } from 'vitest';
import iris from '@/lib/core/clustering/fixtures/iris.json';
import { matrixOf } from './matrix';
import { principalAxes, projectOnAxes } from './principal-axes';

it('finds the two main axes of iris: 92.46% and 5.31% of the variance', () => {
  const { axes, shares } = principalAxes(matrixOf(iris.rows));
  expect(shares[0]).toBeCloseTo(0.92461872, 7);
  expect(shares[1]).toBeCloseTo(0.05306648, 7);
  const first = [0.36138659, -0.08452251, 0.85667061, 0.3582892];
  for (const [index, weight] of first.entries()) expect(axes[0]?.[index]).toBeCloseTo(weight, 6);
});

it('lays points where their variance along the first axis is the largest', () => {
  const matrix = matrixOf(iris.rows);
  const { values, n, dimension } = projectOnAxes(principalAxes(matrix), matrix);
  const squares = (axis: number) =>
    values.reduce((sum, value, place) => (place % 2 === axis ? sum + value ** 2 : sum), 0);
  expect({ n, dimension }).toEqual({ n: 150, dimension: 2 });
  expect(squares(0) / 149).toBeCloseTo(4.22824171, 6);
  expect(squares(1) / 149).toBeCloseTo(0.24267075, 6);
});

it('has one axis for points on a line', () => {
  const { shares } = principalAxes(
    matrixOf([
      [0, 0],
      [1, 2],
      [2, 4],
    ]),
  );
  expect(shares[0]).toBeCloseTo(1, 12);
});
