import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { closestOnePeak, quantileOfOnePeak } from '@/lib/core/math/closest-one-peak';
import { columnOf, type Matrix } from '@/lib/core/math/matrix';
import type { Random } from '@/lib/core/math/random';

/**
 * Draws rows as these would be if everybody belonged to one crowd: each feature has the distribution with one peak that
 * lies closest to the real one, and features go together as strongly as they do (a normal copula of the rank
 * correlations), but there are no groups. A null model in the manner of Hennig and Lin (2015).
 */
export function oneCrowdLike(matrix: Matrix): (random: Random) => Matrix {
  const { n, dimension } = matrix;
  const columns = Array.from({ length: dimension }, (_, column) => columnOf(matrix, column));
  const peaks = columns.map((column) => closestOnePeak(column.toSorted()));
  const mix = choleskyOf(correlations(columns.map(normalScores)));
  return (random) => {
    const values = new Float64Array(n * dimension);
    const mixed = mixedNormals(mix, n, random);
    for (const [column, peak] of peaks.entries()) {
      const draws = Float64Array.from({ length: n }, () => quantileOfOnePeak(peak, random.next())).sort();
      const ranks = ranksOf(mixed[column] ?? new Float64Array(n));
      for (let row = 0; row < n; row += 1) values[row * dimension + column] = draws[ranks[row] ?? 0] ?? 0;
    }
    return { values, n, dimension };
  };
}

/** Columns of n normal numbers that go together as the mix says. */
function mixedNormals(mix: number[][], n: number, random: Random): Float64Array[] {
  const columns = mix.map(() => new Float64Array(n));
  for (let row = 0; row < n; row += 1) {
    const normals = mix.map(() => random.normal(0, 1));
    for (const [column, weights] of mix.entries()) {
      const target = columns[column];
      if (target) target[row] = weights.reduce((sum, weight, index) => sum + weight * (normals[index] ?? 0), 0);
    }
  }
  return columns;
}

/** What a normal distribution has at the same rank (van der Waerden 1952). */
function normalScores(column: Float64Array): Float64Array {
  return Float64Array.from(ranksOf(column), (rank) => normalQuantile((rank + 0.5) / column.length, 0, 1));
}

/** The place of each number when they are sorted, from 0. */
function ranksOf(column: Float64Array): Int32Array {
  const order = Int32Array.from(column.keys()).sort((a, b) => (column[a] ?? 0) - (column[b] ?? 0) || a - b);
  const ranks = new Int32Array(column.length);
  for (const [rank, row] of order.entries()) ranks[row] = rank;
  return ranks;
}

/** All columns have the same spread and a mean of 0. */
function correlations(scores: Float64Array[]): number[][] {
  const product = (one: Float64Array, other: Float64Array) =>
    one.reduce((sum, value, row) => sum + value * (other[row] ?? 0), 0);
  return scores.map((one) => scores.map((other) => product(one, other) / product(one, one)));
}

/** The lower triangle whose product with its own mirror is the matrix. */
function choleskyOf(matrix: number[][]): number[][] {
  const lower = matrix.map((row) => row.map(() => 0));
  for (const [row, target] of lower.entries()) {
    for (let column = 0; column <= row; column += 1) {
      const pivot = lower[column] ?? [];
      let left = matrix[row]?.[column] ?? 0;
      for (let index = 0; index < column; index += 1) left -= (target[index] ?? 0) * (pivot[index] ?? 0);
      target[column] = row === column ? Math.sqrt(Math.max(left, 1e-9)) : left / (pivot[column] ?? 1);
    }
  }
  return lower;
}
