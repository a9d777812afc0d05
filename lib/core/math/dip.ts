import { hullOf, lineAt, type Staircase, type Stretch, staircaseOf } from './staircase';

/**
 * How far numbers are from having one peak: the least distance (0 to 0.25) between their distribution and any that has
 * a single one. Takes ascending numbers, at least one. Hartigan and Hartigan (1985), section 3.
 */
export function dipOf(ascending: Float64Array): number {
  const steps = staircaseOf(ascending);
  let dip = 1;
  let stretch: Stretch = { first: 0, last: steps.at.length - 1 };
  for (;;) {
    const convex = hullOf(steps.at, steps.below, stretch, 1);
    const concave = hullOf(steps.at, steps.upTo, stretch, -1);
    const { gap, inner } = widestGap(steps, convex, concave);
    if (gap <= dip) break;
    const left = convex.filter((knot) => knot <= inner.first);
    const right = concave.filter((knot) => knot >= inner.last).reverse();
    dip = Math.max(
      dip,
      largestMiss(steps.at, steps.below, steps.upTo, left),
      largestMiss(steps.at, steps.upTo, steps.below, right),
    );
    if (inner.first === stretch.first && inner.last === stretch.last) break;
    stretch = inner;
  }
  return dip / (2 * steps.n);
}

/** Where the line above is farthest from the line below, and the stretch between the knots around that place. */
function widestGap(
  { at, below, upTo }: Staircase,
  convex: number[],
  concave: number[],
): { gap: number; inner: Stretch } {
  let gap = 0;
  let inner: Stretch = { first: convex[0] ?? 0, last: concave.at(-1) ?? 0 };
  for (const [knot, before, after] of knotsAround(concave, convex)) {
    const distance = lineAt(at, upTo, [before, after], knot) - (below[knot] ?? 0);
    if (distance > gap) [gap, inner] = [distance, { first: knot, last: after }];
  }
  for (const [knot, before, after] of knotsAround(convex, concave)) {
    const distance = (upTo[knot] ?? 0) - lineAt(at, below, [before, after], knot);
    if (distance > gap) [gap, inner] = [distance, { first: after === knot ? knot : before, last: knot }];
  }
  return { gap, inner };
}

/** Each place with the knots of a line before it and at or after it. */
function knotsAround(line: number[], places: number[]): [place: number, before: number, after: number][] {
  let next = 0;
  return places.map((place) => {
    while ((line[next] ?? place) < place) next += 1;
    return [place, line[Math.max(0, next - 1)] ?? place, line[next] ?? place];
  });
}

/** How far the steps reach beyond the line through these knots, the last knot not counted: the peak may stand there. */
function largestMiss(at: Float64Array, line: Float64Array, steps: Float64Array, knots: number[]): number {
  let largest = 0;
  for (let index = 0; index + 1 < knots.length; index += 1) {
    const ends: [number, number] = [knots[index] ?? 0, knots[index + 1] ?? 0];
    const direction = Math.sign(ends[1] - ends[0]);
    for (let step = ends[0]; step !== ends[1]; step += direction) {
      largest = Math.max(largest, Math.abs((steps[step] ?? 0) - lineAt(at, line, ends, step)));
    }
  }
  return largest;
}
