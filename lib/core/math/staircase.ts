/** Distinct values, ascending, with how many of the n numbers lie below each and how many up to it. */
export type Staircase = { n: number; at: Float64Array; below: Float64Array; upTo: Float64Array };
/** The first and the last step of a part of it. */
export type Stretch = { first: number; last: number };

/** The steps by which a share of ascending numbers grows. */
export function staircaseOf(ascending: Float64Array): Staircase {
  const starts: number[] = [];
  for (const [index, value] of ascending.entries()) {
    if (index === 0 || value !== ascending[index - 1]) starts.push(index);
  }
  return {
    n: ascending.length,
    at: Float64Array.from(starts, (start) => ascending[start] ?? 0),
    below: Float64Array.from(starts),
    upTo: Float64Array.from(starts, (_, step) => starts[step + 1] ?? ascending.length),
  };
}

/** The knots of the greatest convex line below the points (side 1), or of the least concave line above them (side -1). */
export function hullOf(at: Float64Array, height: Float64Array, { first, last }: Stretch, side: 1 | -1): number[] {
  const knots: number[] = [];
  const bendsAway = (left: number, middle: number, right: number) =>
    side *
    (rise(height, left, middle) * rise(at, middle, right) - rise(height, middle, right) * rise(at, left, middle));
  for (let step = first; step <= last; step += 1) {
    while (knots.length > 1 && bendsAway(knots.at(-2) ?? 0, knots.at(-1) ?? 0, step) >= 0) knots.pop();
    knots.push(step);
  }
  return knots;
}

/** How high the straight line between two knots is at a step. */
export function lineAt(at: Float64Array, height: Float64Array, [from, to]: [number, number], step: number): number {
  const width = rise(at, from, to);
  const start = height[from] ?? 0;
  return width === 0 ? (height[to] ?? 0) : start + (rise(height, from, to) * rise(at, from, step)) / width;
}

const rise = (numbers: Float64Array, from: number, to: number) => (numbers[to] ?? 0) - (numbers[from] ?? 0);
