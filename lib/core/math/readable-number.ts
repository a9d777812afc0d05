/**
 * The roundest number in [low, high]: a multiple of the largest of 1, 2 or 5 times a power of ten that has one there,
 * nearest to the middle. 0 when it lies between; `low` itself when both ends are equal.
 */
export function roundestBetween(low: number, high: number): number {
  if (low <= 0 && high >= 0) return 0;
  if (high <= low) return low;
  const middle = (low + high) / 2;
  const largest = Math.floor(Math.log10(Math.max(Math.abs(low), Math.abs(high))));
  for (let exponent = largest; exponent >= largest - 15; exponent -= 1) {
    for (const factor of [5, 2, 1]) {
      const round = multipleNear(middle, factor, exponent);
      if (round >= low && round <= high) return round;
    }
  }
  return middle;
}

/** Written through text, as 3 * 0.1 is not 0.3. */
function multipleNear(value: number, factor: number, exponent: number): number {
  const multiple = Math.round(value / (factor * 10 ** exponent)) * factor;
  return Number(`${multiple}e${exponent}`);
}
