import type { Matrix } from '@/lib/core/math/matrix';
import { squaredDistance } from './squared-distance';

/** Centres (k * dimension); of each row the nearest of them (the first of equally near ones), and the squared distance to it. */
export type Placed = { centres: Float64Array; labels: Int32Array; distances: Float64Array };

/** Puts each row to its nearest centre, all distances counted. */
export function placeRows({ values, n, dimension }: Matrix, centres: Float64Array): Placed {
  const labels = new Int32Array(n);
  const distances = new Float64Array(n);
  for (let row = 0; row < n; row += 1) {
    let nearest = Number.POSITIVE_INFINITY;
    for (let start = 0; start < centres.length; start += dimension) {
      const distance = squaredDistance(values, row * dimension, centres, start, dimension);
      if (distance < nearest) {
        nearest = distance;
        labels[row] = start / dimension;
      }
    }
    distances[row] = nearest;
  }
  return { centres, labels, distances };
}
