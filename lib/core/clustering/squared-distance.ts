/** The squared straight-line distance of two points that start at these places of their arrays. */
export function squaredDistance(
  left: Float64Array,
  leftStart: number,
  right: Float64Array,
  rightStart: number,
  dimension: number,
): number {
  let sum = 0;
  for (let index = 0; index < dimension; index += 1) {
    const difference = (left[leftStart + index] ?? 0) - (right[rightStart + index] ?? 0);
    sum += difference * difference;
  }
  return sum;
}
