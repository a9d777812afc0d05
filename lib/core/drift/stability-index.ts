import type { Random } from '@/lib/core/math/random';

/** How many people are in each category, the same categories in the same order. */
export type Counts = readonly number[];

/** An empty category has no logarithm: every one gets half a person more. */
const half = 0.5;

/**
 * Population stability index of two compositions: the sum over categories of (now - then) * ln(now / then), in shares.
 * Siddiqi (2006), Credit Risk Scorecards; symmetric in the two. 0 is no change; below 0.1 is usually called small, above
 * 0.25 large.
 */
export function stabilityIndex(then: Counts, now: Counts): number {
  const one = sharesOf(then);
  const other = sharesOf(now);
  return one.reduce((sum, share, index) => {
    const next = other[index] ?? share;
    return sum + (next - share) * Math.log(next / share);
  }, 0);
}

function sharesOf(counts: Counts): number[] {
  const sum = counts.reduce((total, count) => total + count + half, 0);
  return counts.map((count) => (count + half) / sum);
}

/**
 * What an index is expected to be by chance, when both compositions are samples of the same people: about
 * (1/n + 1/m) times a chi-squared variable with one degree of freedom less than categories. Yurdakul (2018).
 */
export function expectedIndex(n: number, m: number, categories: number): number {
  return (1 / n + 1 / m) * Math.max(1, categories - 1);
}

/** The index of two samples of these sizes, drawn from the composition of both together. */
export function drawIndex(then: Counts, now: Counts, random: Random): number {
  const pooled = then.map((count, index) => count + (now[index] ?? 0));
  return stabilityIndex(drawCounts(pooled, sum(then), random), drawCounts(pooled, sum(now), random));
}

export const sum = (counts: Counts): number => counts.reduce((total, count) => total + count, 0);

/** So many people over categories of these weights: one binomial draw after the other. */
function drawCounts(weights: Counts, n: number, random: Random): number[] {
  let left = n;
  let weightLeft = sum(weights);
  return weights.map((weight) => {
    const share = weightLeft > 0 ? Math.min(1, weight / weightLeft) : 0;
    const drawn = drawBinomial(left, share, random);
    left -= drawn;
    weightLeft -= weight;
    return drawn;
  });
}

/** Exact for few, by the normal distribution for many, where the two are the same to a fraction of a person. */
function drawBinomial(n: number, share: number, random: Random): number {
  const variance = n * share * (1 - share);
  if (variance > 25) return Math.min(n, Math.max(0, Math.round(random.normal(n * share, Math.sqrt(variance)))));
  if (share > 0.5) return n - drawBinomial(n, 1 - share, random);
  if (share <= 0) return 0;
  // Gaps between successes are geometric: as many draws as successes, not as people.
  let successes = 0;
  let place = 0;
  for (;;) {
    place += Math.floor(Math.log(1 - random.next()) / Math.log(1 - share)) + 1;
    if (place > n) return successes;
    successes += 1;
  }
}
