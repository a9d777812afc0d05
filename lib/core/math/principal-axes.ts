import type { Matrix } from './matrix';

/** Directions of greatest spread: `axes[i]` has a number for each column, `shares[i]` is its part of all variance, 0 to 1. */
export type PrincipalAxes = { means: number[]; axes: number[][]; shares: number[] };

/**
 * The `count` directions along which rows spread most, each at a right angle to those before (Pearson 1901; Hotelling
 * 1933), from the covariance matrix by rotations of Jacobi (1846). The largest number of an axis is positive, so that
 * the same data are never drawn mirrored. Needs two rows.
 */
export function principalAxes(matrix: Matrix, count = 2): PrincipalAxes {
  const { means, covariance } = covarianceOf(matrix);
  const { values, vectors } = eigenOf(covariance);
  const total = values.reduce((sum, value) => sum + value, 0);
  const order = [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0)).slice(0, count);
  return {
    means,
    axes: order.map((index) => upright(vectors.map((row) => row[index] ?? 0))),
    shares: order.map((index) => (total === 0 ? 0 : Math.max(0, values[index] ?? 0) / total)),
  };
}

/** Where each row lies along each axis: n rows, a column for each axis. */
export function projectOnAxes({ means, axes }: PrincipalAxes, { values, n, dimension }: Matrix): Matrix {
  const projected = new Float64Array(n * axes.length);
  for (let row = 0; row < n; row += 1) {
    for (const [index, axis] of axes.entries()) {
      let sum = 0;
      for (const [column, weight] of axis.entries()) {
        sum += weight * ((values[row * dimension + column] ?? 0) - (means[column] ?? 0));
      }
      projected[row * axes.length + index] = sum;
    }
  }
  return { values: projected, n, dimension: axes.length };
}

function covarianceOf({ values, n, dimension }: Matrix): { means: number[]; covariance: number[][] } {
  const columns = Array.from({ length: dimension }, (_, column) => column);
  const means = columns.map((column) => {
    let sum = 0;
    for (let place = column; place < values.length; place += dimension) sum += values[place] ?? 0;
    return sum / n;
  });
  const covarianceAt = (one: number, other: number) => {
    let sum = 0;
    for (let start = 0; start < values.length; start += dimension) {
      sum += ((values[start + one] ?? 0) - (means[one] ?? 0)) * ((values[start + other] ?? 0) - (means[other] ?? 0));
    }
    return sum / Math.max(1, n - 1);
  };
  return { means, covariance: columns.map((one) => columns.map((other) => covarianceAt(one, other))) };
}

/** Eigenvalues, and their vectors as columns, of a symmetric matrix. */
function eigenOf(symmetric: number[][]): { values: number[]; vectors: number[][] } {
  const matrix = symmetric.map((row) => [...row]);
  const vectors = matrix.map((row, index) => row.map((_, column) => (index === column ? 1 : 0)));
  const scale = matrix.reduce((sum, row, index) => sum + Math.abs(row[index] ?? 0), 0);
  for (let sweep = 0; sweep < 60 && offDiagonal(matrix) > 1e-14 * scale; sweep += 1) {
    for (let one = 0; one < matrix.length; one += 1) {
      for (let other = one + 1; other < matrix.length; other += 1) rotate(matrix, vectors, one, other);
    }
  }
  return { values: matrix.map((row, index) => row[index] ?? 0), vectors };
}

function offDiagonal(matrix: number[][]): number {
  return matrix.reduce(
    (most, row, index) =>
      row.reduce((next, value, column) => (index === column ? next : Math.max(next, Math.abs(value))), most),
    0,
  );
}

/** Turns two axes so that nothing is left of what they share. */
function rotate(matrix: number[][], vectors: number[][], one: number, other: number): void {
  const shared = matrix[one]?.[other] ?? 0;
  if (shared === 0) return;
  const half = ((matrix[other]?.[other] ?? 0) - (matrix[one]?.[one] ?? 0)) / (2 * shared);
  const tangent = (half < 0 ? -1 : 1) / (Math.abs(half) + Math.sqrt(half * half + 1));
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (const row of matrix) turn(row, one, other, { cosine, sine });
  for (const row of vectors) turn(row, one, other, { cosine, sine });
  const [top, bottom] = [matrix[one] ?? [], matrix[other] ?? []];
  for (const column of matrix.keys()) {
    const [upper, lower] = [top[column] ?? 0, bottom[column] ?? 0];
    top[column] = cosine * upper - sine * lower;
    bottom[column] = sine * upper + cosine * lower;
  }
}

function turn(row: number[], one: number, other: number, { cosine, sine }: { cosine: number; sine: number }): void {
  const [left, right] = [row[one] ?? 0, row[other] ?? 0];
  row[one] = cosine * left - sine * right;
  row[other] = sine * left + cosine * right;
}

function upright(axis: number[]): number[] {
  const largest = axis.reduce((most, weight) => (Math.abs(weight) > Math.abs(most) ? weight : most), 0);
  return largest < 0 ? axis.map((weight) => -weight) : axis;
}
