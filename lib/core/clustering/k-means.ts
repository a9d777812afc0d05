import type { Matrix } from '@/lib/core/math/matrix';
import { seededRandom } from '@/lib/core/math/random';
import { type Refined, refineCentres } from './refine-centres';
import { seedCentres } from './seed-centres';

/** Groups of rows around their means: k rows of centres, a label from 0 to k - 1 for each row, `inertia` the sum of squared distances. */
export type KMeans = { k: number; centres: Matrix; labels: Int32Array; sizes: number[]; inertia: number };

export type KMeansOptions = { k: number; seed: number; starts?: number; mostRounds?: number };

/**
 * Divides rows into k groups so that they lie close to their group's mean: the best of `starts` searches, each from its
 * own k-means++ seeds. The largest group is the first. The same seed gives the same groups; rows that are all equal make
 * fewer groups than k. Throws when there are fewer rows than groups. Lloyd (1982); Arthur and Vassilvitskii (2007).
 */
export function clusterKMeans(matrix: Matrix, { k, seed, starts = 10, mostRounds = 300 }: KMeansOptions): KMeans {
  if (k < 1 || matrix.n < k) throw new Error(`${matrix.n} rows cannot make ${k} groups.`);
  const random = seededRandom(seed);
  const stop = { tolerance: 1e-4 * meanVariance(matrix), mostRounds };
  let best = refineCentres(matrix, seedCentres(matrix, k, random), stop);
  for (let start = 1; start < starts; start += 1) {
    const next = refineCentres(matrix, seedCentres(matrix, k, random), stop);
    if (next.inertia < best.inertia) best = next;
  }
  return largestFirst(matrix.dimension, best);
}

/** The mean over columns of their variance: what a movement of the centres is small against. */
function meanVariance({ values, n, dimension }: Matrix): number {
  let total = 0;
  for (let column = 0; column < dimension; column += 1) {
    let [sum, squares] = [0, 0];
    for (let place = column; place < values.length; place += dimension) sum += values[place] ?? 0;
    for (let place = column; place < values.length; place += dimension) {
      squares += ((values[place] ?? 0) - sum / n) ** 2;
    }
    total += squares / n;
  }
  return total / dimension;
}

function largestFirst(dimension: number, { centres, labels, inertia }: Refined): KMeans {
  const sizes = new Array<number>(centres.length / dimension).fill(0);
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1;
  const order = [...sizes.keys()].filter((label) => sizes[label] !== 0);
  order.sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
  const place = new Int32Array(sizes.length);
  const sorted = new Float64Array(order.length * dimension);
  for (const [index, label] of order.entries()) {
    place[label] = index;
    sorted.set(centres.subarray(label * dimension, (label + 1) * dimension), index * dimension);
  }
  return {
    k: order.length,
    centres: { values: sorted, n: order.length, dimension },
    labels: labels.map((label) => place[label] ?? 0),
    sizes: order.map((label) => sizes[label] ?? 0),
    inertia,
  };
}
