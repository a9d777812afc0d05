/**
 * The value below which a share `p` (0 to 1) lies, interpolated between neighbours (Hyndman and Fan 1996, type 7).
 * Takes ascending numbers; NaN when there are none.
 */
export function quantileOf(ascending: ArrayLike<number>, p: number): number {
  const place = (ascending.length - 1) * p;
  const below = Math.floor(place);
  const low = ascending[below] ?? Number.NaN;
  const high = ascending[Math.min(below + 1, ascending.length - 1)] ?? Number.NaN;
  return low + (high - low) * (place - below);
}
