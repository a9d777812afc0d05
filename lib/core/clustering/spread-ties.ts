import { columnOf, type Matrix } from '@/lib/core/math/matrix';
import { quantileOf } from '@/lib/core/math/quantile';
import type { Random } from '@/lib/core/math/random';

/**
 * Spreads equal values over the usual step between values, so that whole numbers and yes or no do not look like groups
 * of their own. Values stay where they are when hardly any are equal; none becomes negative that was not.
 */
export function spreadTies(matrix: Matrix, random: Random): Matrix {
  const { n, dimension } = matrix;
  const values = new Float64Array(n * dimension);
  for (let column = 0; column < dimension; column += 1) {
    const original = columnOf(matrix, column);
    const step = usualStep(original);
    for (let row = 0; row < n; row += 1) {
      const value = original[row] ?? Number.NaN;
      const moved = value + (random.next() - 0.5) * step;
      values[row * dimension + column] = value >= 0 ? Math.abs(moved) : moved;
    }
  }
  return { values, n, dimension };
}

/** The median distance between neighbouring values. */
function usualStep(column: Float64Array): number {
  const distinct = Float64Array.from(new Set(column.filter((value) => Number.isFinite(value)))).sort();
  const steps = distinct.subarray(1).map((value, index) => value - (distinct[index] ?? 0));
  return steps.length === 0 ? 0 : quantileOf(steps.sort(), 0.5);
}
