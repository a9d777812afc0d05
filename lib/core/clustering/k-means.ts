import { type Matrix, takeRows } from '@/lib/core/math/matrix';
import { seededRandom } from '@/lib/core/math/random';
import { sampleRows } from '@/lib/core/math/sample';
import { placeRows } from './place-rows';
import { type Refined, refineCentres } from './refine-centres';
import { seedCentres } from './seed-centres';

/** Groups of rows around their means: k rows of centres, a label from 0 to k - 1 for each row, `inertia` the sum of squared distances. */
export type KMeans = { k: number; centres: Matrix; labels: Int32Array; sizes: number[]; inertia: number };

export type KMeansOptions = { k: number; seed: number; starts?: number; mostRounds?: number };

/** Where there are more rows, so many of them are searched first, and the best that is found goes on among all. */
const mostSearched = 3000;
const mostGoingOn = 2;

/**
 * Divides rows into k groups so that they lie close to their group's mean: the best of `starts` searches, each from its
 * own k-means++ seeds. The largest group is the first. The same seed gives the same groups; rows that are all equal make
 * fewer groups than k. Throws when there are fewer rows than groups. Lloyd (1982); Arthur and Vassilvitskii (2007).
 *
 * Of many rows a part is drawn, and what was found best there goes on among all of them (Bradley and Fayyad 1998), beside
 * one search that starts from all: a few rows that lie far out may be missing in the part.
 */
export function clusterKMeans(matrix: Matrix, { k, seed, starts = 10, mostRounds = 300 }: KMeansOptions): KMeans {
  if (k < 1 || matrix.n < k) throw new Error(`${matrix.n} rows cannot make ${k} groups.`);
  const random = seededRandom(seed);
  const stop = { tolerance: 1e-4 * meanVariance(matrix), mostRounds };
  const search = (rows: Matrix, times: number): Refined[] =>
    Array.from({ length: times }, () => refineCentres(rows, seedCentres(rows, k, random), stop)).sort(tightestFirst);
  if (matrix.n <= mostSearched) return largestFirst(matrix, search(matrix, starts));
  const found = search(takeRows(matrix, sampleRows(matrix.n, mostSearched, random)), starts).slice(0, mostGoingOn);
  const refined = found.map(({ centres }) => refineCentres(matrix, placeRows(matrix, centres), stop));
  return largestFirst(matrix, [...refined, ...search(matrix, 1)].sort(tightestFirst));
}

const tightestFirst = (one: Refined, other: Refined): number => one.tightness - other.tightness;

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

function largestFirst(matrix: Matrix, [tightest]: Refined[]): KMeans {
  if (!tightest) throw new Error('There has to be one search at least.');
  const { dimension } = matrix;
  const { centres, labels, distances } = placeRows(matrix, tightest.centres);
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
    inertia: sumOf(distances),
  };
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index] ?? 0;
  return sum;
}
