import type { Matrix } from '@/lib/core/math/matrix';
import { squaredDistance } from './squared-distance';

/** One division of the rows: a label from 0 to k - 1 for each. */
export type Division = { k: number; labels: Int32Array };

/**
 * How well each division fits, from -1 to 1: the mean over rows of how much nearer a row's own group is than the next
 * one. Rousseeuw (1987); a row alone in its group counts 0. Below 0.25 there is no substantial structure (Kaufman and
 * Rousseeuw 1990). Looks at every pair of rows once: give it at most a few thousand.
 */
export function meanSilhouettes(matrix: Matrix, divisions: readonly Division[]): number[] {
  const { values, n, dimension } = matrix;
  const sums = divisions.map(({ k }) => new Float64Array(n * k));
  for (let row = 0; row < n; row += 1) {
    for (let other = 0; other < row; other += 1) {
      const distance = Math.sqrt(squaredDistance(values, row * dimension, values, other * dimension, dimension));
      for (let index = 0; index < divisions.length; index += 1) {
        addPair(divisions[index], sums[index], [row, other], distance);
      }
    }
  }
  return divisions.map((division, index) => meanOf(division, sums[index] ?? new Float64Array(), n));
}

function addPair(
  division: Division | undefined,
  sums: Float64Array | undefined,
  [row, other]: [number, number],
  distance: number,
): void {
  if (division === undefined || sums === undefined) return;
  const { k, labels } = division;
  const one = row * k + (labels[other] ?? 0);
  const two = other * k + (labels[row] ?? 0);
  sums[one] = (sums[one] ?? 0) + distance;
  sums[two] = (sums[two] ?? 0) + distance;
}

function meanOf(division: Division, sums: Float64Array, n: number): number {
  const sizes = new Float64Array(division.k);
  for (const label of division.labels) sizes[label] = (sizes[label] ?? 0) + 1;
  let total = 0;
  for (let row = 0; row < n; row += 1) {
    const own = division.labels[row] ?? 0;
    total += silhouetteOf(sums.subarray(row * division.k, (row + 1) * division.k), sizes, own);
  }
  return total / n;
}

/** Of one row, from its summed distances to the rows of each group. */
function silhouetteOf(sums: Float64Array, sizes: Float64Array, own: number): number {
  const others = (sizes[own] ?? 0) - 1;
  if (others === 0) return 0;
  const within = (sums[own] ?? 0) / others;
  let nearest = Number.POSITIVE_INFINITY;
  for (let label = 0; label < sizes.length; label += 1) {
    const size = sizes[label] ?? 0;
    if (label !== own && size > 0) nearest = Math.min(nearest, (sums[label] ?? 0) / size);
  }
  const larger = Math.max(within, nearest);
  return larger > 0 && larger < Number.POSITIVE_INFINITY ? (nearest - within) / larger : 0;
}
