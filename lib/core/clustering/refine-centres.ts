import type { Matrix } from '@/lib/core/math/matrix';
import type { Placed } from './place-rows';
import { squaredDistance } from './squared-distance';

/** Centres (k * dimension), and how tightly rows lie around them: the sum of squared distances, up to what no centre changes. */
export type Refined = { centres: Float64Array; tightness: number };

/** `upper`: at most so far is the row's own centre; `lower`: at least so far is any other. Both save distances. */
type Search = {
  matrix: Matrix;
  k: number;
  centres: Float64Array;
  labels: Int32Array;
  upper: Float64Array;
  lower: Float64Array;
  sums: Float64Array;
  sizes: Float64Array;
  moved: Float64Array;
};

/**
 * Moves centres to the means of their rows until they stand (Lloyd 1982), or until their squared movement together is at
 * most `tolerance`. Rows whose bounds say that nothing can have changed are passed over (Hamerly 2010).
 */
export function refineCentres(
  matrix: Matrix,
  placed: Placed,
  { tolerance, mostRounds }: { tolerance: number; mostRounds: number },
): Refined {
  const search = startSearch(matrix, placed);
  for (let round = 0; round < mostRounds; round += 1) {
    fillEmptyGroups(search);
    const movement = moveCentres(search);
    if (movement <= tolerance) break;
    if (reassignRows(search) === 0) break;
  }
  return { centres: search.centres, tightness: tightnessOf(search) };
}

/** How far each row is from its own centre is known; from the others, nothing yet. */
function startSearch(matrix: Matrix, { centres, labels, distances }: Placed): Search {
  const { n, dimension } = matrix;
  const k = centres.length / dimension;
  const search: Search = {
    matrix,
    k,
    centres,
    labels,
    upper: distances.map(Math.sqrt),
    lower: new Float64Array(n),
    sums: new Float64Array(k * dimension),
    sizes: new Float64Array(k),
    moved: new Float64Array(k),
  };
  for (let row = 0; row < n; row += 1) addRow(search, row, 1);
  return search;
}

/** Finds the nearest centre of a row and makes both of its bounds exact. */
function nearestCentre({ matrix, k, centres, upper, lower }: Search, row: number): number {
  const { values, dimension } = matrix;
  let label = 0;
  let nearest = Number.POSITIVE_INFINITY;
  let second = Number.POSITIVE_INFINITY;
  for (let index = 0; index < k; index += 1) {
    const distance = squaredDistance(values, row * dimension, centres, index * dimension, dimension);
    if (distance < nearest) {
      second = nearest;
      nearest = distance;
      label = index;
    } else if (distance < second) second = distance;
  }
  upper[row] = Math.sqrt(nearest);
  lower[row] = Math.sqrt(second);
  return label;
}

/** Counts a row into the sums of its group (sign 1) or out of them (-1). */
function addRow({ matrix, labels, sums, sizes }: Search, row: number, sign: 1 | -1): void {
  const { values, dimension } = matrix;
  const label = labels[row] ?? 0;
  sizes[label] = (sizes[label] ?? 0) + sign;
  for (let index = 0; index < dimension; index += 1) {
    const place = label * dimension + index;
    sums[place] = (sums[place] ?? 0) + sign * (values[row * dimension + index] ?? 0);
  }
}

/** Puts each centre on the mean of its rows; answers the sum of the squared ways. */
function moveCentres({ matrix, k, centres, sums, sizes, moved }: Search): number {
  let movement = 0;
  for (let index = 0; index < k; index += 1) {
    let way = 0;
    for (let place = index * matrix.dimension; place < (index + 1) * matrix.dimension; place += 1) {
      const mean = (sums[place] ?? 0) / (sizes[index] ?? 1);
      way += (mean - (centres[place] ?? 0)) ** 2;
      centres[place] = mean;
    }
    moved[index] = Math.sqrt(way);
    movement += way;
  }
  return movement;
}

/** For centres that are the means of their rows, the sum of squared distances less the sum of squared rows. */
function tightnessOf({ matrix: { dimension }, centres, sizes }: Search): number {
  let sum = 0;
  for (let place = 0; place < centres.length; place += 1) {
    sum -= (sizes[Math.floor(place / dimension)] ?? 0) * (centres[place] ?? 0) ** 2;
  }
  return sum;
}

/** Gives each row to its nearest centre; answers how many changed. */
function reassignRows(search: Search): number {
  const { matrix, centres, labels, upper, lower, moved } = search;
  const { values, n, dimension } = matrix;
  const safe = halfGaps(search);
  const shifts = largestShifts(moved);
  let changed = 0;
  for (let row = 0; row < n; row += 1) {
    const label = labels[row] ?? 0;
    const bound = (lower[row] ?? 0) - (label === shifts.fastest ? shifts.second : shifts.first);
    const clear = Math.max(bound, safe[label] ?? 0);
    lower[row] = bound;
    let own = (upper[row] ?? 0) + (moved[label] ?? 0);
    if (own > clear) own = Math.sqrt(squaredDistance(values, row * dimension, centres, label * dimension, dimension));
    upper[row] = own;
    if (own > clear) changed += changeGroup(search, row);
  }
  return changed;
}

function changeGroup(search: Search, row: number): 0 | 1 {
  const nearest = nearestCentre(search, row);
  if (nearest === search.labels[row]) return 0;
  addRow(search, row, -1);
  search.labels[row] = nearest;
  addRow(search, row, 1);
  return 1;
}

/** Half the way from each centre to the next: a row nearer to its own than that cannot be nearer to another. */
function halfGaps({ matrix, k, centres }: Search): Float64Array {
  const { dimension } = matrix;
  const gaps = new Float64Array(k).fill(Number.POSITIVE_INFINITY);
  for (let one = 0; one < k; one += 1) {
    for (let other = 0; other < one; other += 1) {
      const gap = Math.sqrt(squaredDistance(centres, one * dimension, centres, other * dimension, dimension)) / 2;
      gaps[one] = Math.min(gaps[one] ?? gap, gap);
      gaps[other] = Math.min(gaps[other] ?? gap, gap);
    }
  }
  return gaps;
}

function largestShifts(moved: Float64Array): { fastest: number; first: number; second: number } {
  let [fastest, first, second] = [0, 0, 0];
  for (let index = 0; index < moved.length; index += 1) {
    const shift = moved[index] ?? 0;
    if (shift > first) [fastest, first, second] = [index, shift, first];
    else if (shift > second) second = shift;
  }
  return { fastest, first, second };
}

/** A group that lost all its rows gets the row that lies farthest from its own centre. */
function fillEmptyGroups(search: Search): void {
  for (let index = 0; index < search.k; index += 1) {
    if ((search.sizes[index] ?? 0) > 0) continue;
    const row = farthestRow(search);
    addRow(search, row, -1);
    search.labels[row] = index;
    addRow(search, row, 1);
    search.upper[row] = Number.POSITIVE_INFINITY;
    search.lower[row] = 0;
  }
}

/** The row that may lie farthest from its centre, of those that do not leave their group empty. */
function farthestRow({ labels, upper, sizes }: Search): number {
  let farthest = -1;
  for (let row = 0; row < labels.length; row += 1) {
    const mayLeave = (sizes[labels[row] ?? 0] ?? 0) > 1;
    if (mayLeave && (farthest < 0 || (upper[row] ?? 0) > (upper[farthest] ?? 0))) farthest = row;
  }
  return farthest;
}
