import { dipOf } from '@/lib/core/math/dip';
import type { Matrix } from '@/lib/core/math/matrix';
import type { KMeans } from './k-means';
import { squaredDistance } from './squared-distance';

/**
 * How deep the valleys between groups are: for each group, the rows of it and of the nearest other group are laid on
 * the line between both centres, and the dip of Hartigan and Hartigan (1985) times the root of their number is taken;
 * the mean over groups. It says something only beside that of rows without groups. After Kalogeratos and Likas (2012).
 */
export function meanValley(matrix: Matrix, fit: KMeans): number {
  let sum = 0;
  for (let group = 0; group < fit.k; group += 1) {
    const places = alongLine(matrix, fit, group, nearestGroup(fit, group));
    sum += dipOf(places) * Math.sqrt(places.length);
  }
  return sum / fit.k;
}

function nearestGroup({ k, centres }: KMeans, group: number): number {
  const { values, dimension } = centres;
  let nearest = group;
  let least = Number.POSITIVE_INFINITY;
  for (let other = 0; other < k; other += 1) {
    const distance = squaredDistance(values, group * dimension, values, other * dimension, dimension);
    if (other !== group && distance < least) [nearest, least] = [other, distance];
  }
  return nearest;
}

/** Where the rows of two groups lie on the line from one centre to the other, ascending. */
function alongLine(
  { values, n, dimension }: Matrix,
  { centres, labels }: KMeans,
  from: number,
  to: number,
): Float64Array {
  const places: number[] = [];
  for (let row = 0; row < n; row += 1) {
    if (labels[row] !== from && labels[row] !== to) continue;
    let place = 0;
    for (let column = 0; column < dimension; column += 1) {
      const start = centres.values[from * dimension + column] ?? 0;
      const end = centres.values[to * dimension + column] ?? 0;
      place += (end - start) * (values[row * dimension + column] ?? 0);
    }
    places.push(place);
  }
  return Float64Array.from(places).sort();
}
