import { hullOf, lineAt, staircaseOf } from './staircase';

/** A distribution with one peak, drawn as straight pieces: up to `at[i]` lies the share `share[i]`, from 0 to 1. */
export type OnePeak = { at: Float64Array; share: Float64Array };

/** How many places are tried for the peak. */
const peaks = 40;
/** A flat distribution explains numbers that miss it by less than this over the root of their count (Kolmogorov 1933, 5%). */
const flatWithin = 1.358;

/**
 * The distribution with one peak that lies closest to these numbers: the greatest convex line below their shares up to
 * the peak, the least concave one above them after it (Grenander 1956), with the peak where both miss least. Flat from
 * end to end where that explains the numbers too, as a peak would then be chance. Takes ascending numbers, at least two
 * different ones.
 */
export function closestOnePeak(ascending: Float64Array): OnePeak {
  const { n, at, below, upTo } = staircaseOf(ascending);
  const share = below.map((count, step) => (count + (upTo[step] ?? 0)) / 2 / n);
  const last = at.length - 1;
  const flat = [0, last];
  let best = { miss: largestMiss(at, share, flat), knots: flat };
  if (best.miss < flatWithin / Math.sqrt(n)) return piecesAt(at, share, flat);
  for (let place = 0; place <= peaks; place += 1) {
    const peak = Math.round((place / peaks) * last);
    const rising = hullOf(at, share, { first: 0, last: peak }, 1);
    const knots = [...rising, ...hullOf(at, share, { first: peak, last }, -1).slice(1)];
    const miss = largestMiss(at, share, knots);
    if (miss < best.miss) best = { miss, knots };
  }
  return piecesAt(at, share, best.knots);
}

/** The value below which a share `p` (0 to 1) lies. */
export function quantileOfOnePeak({ at, share }: OnePeak, p: number): number {
  let above = 1;
  while (above < at.length - 1 && (share[above] ?? 1) < p) above += 1;
  const [from, to] = [at[above - 1] ?? 0, at[above] ?? 0];
  const width = (share[above] ?? 1) - (share[above - 1] ?? 0);
  return width === 0 ? from : from + ((to - from) * (p - (share[above - 1] ?? 0))) / width;
}

function piecesAt(at: Float64Array, share: Float64Array, knots: number[]): OnePeak {
  const shares = Float64Array.from(knots, (knot) => share[knot] ?? 0);
  shares[0] = 0;
  shares[shares.length - 1] = 1;
  return { at: Float64Array.from(knots, (knot) => at[knot] ?? 0), share: shares };
}

function largestMiss(at: Float64Array, share: Float64Array, knots: number[]): number {
  let largest = 0;
  for (let index = 0; index + 1 < knots.length; index += 1) {
    const ends: [number, number] = [knots[index] ?? 0, knots[index + 1] ?? 0];
    for (let step = ends[0]; step < ends[1]; step += 1) {
      largest = Math.max(largest, Math.abs((share[step] ?? 0) - lineAt(at, share, ends, step)));
    }
  }
  return largest;
}
