import type { Matrix } from '@/lib/core/math/matrix';
import type { Random } from '@/lib/core/math/random';
import { squaredDistance } from './squared-distance';

/**
 * k rows to start from, far apart: each is drawn with a chance that grows with its squared distance from those drawn
 * before (k-means++, Arthur and Vassilvitskii 2007), the best of a few draws (their section 5). k * dimension numbers.
 */
export function seedCentres(matrix: Matrix, k: number, random: Random): Float64Array {
  const { values, n, dimension } = matrix;
  const centres = new Float64Array(k * dimension);
  const take = (index: number, row: number) =>
    centres.set(values.subarray(row * dimension, (row + 1) * dimension), index * dimension);
  take(0, random.integer(0, n - 1));
  let distances = nearer(matrix, new Float64Array(n).fill(Number.POSITIVE_INFINITY), centres, 0);
  const tries = 2 + Math.floor(Math.log(k));
  for (let index = 1; index < k; index += 1) {
    let best: { sum: number; row: number; distances: Float64Array } | null = null;
    for (const row of drawRows(distances, tries, random)) {
      take(index, row);
      const left = nearer(matrix, distances, centres, index);
      const sum = sumOf(left);
      if (best === null || sum < best.sum) best = { sum, row, distances: left };
    }
    if (best === null) continue;
    take(index, best.row);
    distances = best.distances;
  }
  return centres;
}

/** The squared distance of each row to the nearest centre, now that there is one more. */
function nearer(
  { values, n, dimension }: Matrix,
  before: Float64Array,
  centres: Float64Array,
  index: number,
): Float64Array {
  const distances = new Float64Array(n);
  for (let row = 0; row < n; row += 1) {
    const distance = squaredDistance(values, row * dimension, centres, index * dimension, dimension);
    distances[row] = Math.min(before[row] ?? 0, distance);
  }
  return distances;
}

function drawRows(weights: Float64Array, count: number, random: Random): number[] {
  const total = sumOf(weights);
  return Array.from({ length: count }, () => {
    let left = random.next() * total;
    for (let row = 0; row < weights.length; row += 1) {
      left -= weights[row] ?? 0;
      if (left < 0) return row;
    }
    return random.integer(0, weights.length - 1);
  });
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index] ?? 0;
  return sum;
}
