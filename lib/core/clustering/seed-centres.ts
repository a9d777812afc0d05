import type { Matrix } from '@/lib/core/math/matrix';
import type { Random } from '@/lib/core/math/random';
import type { Placed } from './place-rows';
import { squaredDistance } from './squared-distance';

/** The squared distance of each row to the nearest of some centres, and the sum of these. */
type Spread = { distances: Float64Array; sum: number };

/**
 * k rows to start from, far apart: each is drawn with a chance that grows with its squared distance from those drawn
 * before (k-means++, Arthur and Vassilvitskii 2007), the best of a few draws (their section 5). All rows are placed.
 */
export function seedCentres(matrix: Matrix, k: number, random: Random): Placed {
  const { n, dimension } = matrix;
  const centres = new Float64Array(k * dimension);
  const labels = new Int32Array(n);
  const tries = 2 + Math.floor(Math.log(k));
  let spread: Spread = { distances: new Float64Array(n).fill(Number.POSITIVE_INFINITY), sum: Number.POSITIVE_INFINITY };
  for (let index = 0; index < k; index += 1) {
    const rows = index === 0 ? [random.integer(0, n - 1)] : drawRows(spread, tries, random);
    const [best] = rows
      .map((row) => ({ row, ...spreadWith(matrix, spread.distances, row) }))
      .sort((a, b) => a.sum - b.sum);
    if (!best) continue;
    centres.set(matrix.values.subarray(best.row * dimension, (best.row + 1) * dimension), index * dimension);
    relabel(labels, index, spread.distances, best.distances);
    spread = best;
  }
  return { centres, labels, distances: spread.distances };
}

/** The spread when a row joins the centres. */
function spreadWith({ values, n, dimension }: Matrix, before: Float64Array, row: number): Spread {
  const distances = new Float64Array(n);
  const start = row * dimension;
  let sum = 0;
  for (let other = 0; other < n; other += 1) {
    const distance = squaredDistance(values, other * dimension, values, start, dimension);
    const nearest = Math.min(before[other] ?? 0, distance);
    distances[other] = nearest;
    sum += nearest;
  }
  return { distances, sum };
}

function relabel(labels: Int32Array, label: number, before: Float64Array, after: Float64Array): void {
  for (let row = 0; row < labels.length; row += 1) {
    if ((after[row] ?? 0) < (before[row] ?? 0)) labels[row] = label;
  }
}

/** Rows by lot, each with a chance of its weight. */
function drawRows({ distances, sum }: Spread, count: number, random: Random): number[] {
  return Array.from({ length: count }, () => {
    let left = random.next() * sum;
    for (let row = 0; row < distances.length; row += 1) {
      left -= distances[row] ?? 0;
      if (left < 0) return row;
    }
    return random.integer(0, distances.length - 1);
  });
}
