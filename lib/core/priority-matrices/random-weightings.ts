import { seededRandom } from '@/lib/core/math/random';
import { tieWidth, weightedScore } from './weigh-scores';

export const weightings = 10_000;
/** The same draws for everybody, today and next year. */
const seed = 20_261_128;

/**
 * In what share of random weightings each entry comes first, in their order. Weights are drawn uniformly from all that
 * sum to one (Dirichlet with all parameters 1, as exponentials divided by their sum; Devroye 1986), so no weight is
 * preferred: the acceptability of the first rank in Lahdelma, Hokkanen and Salminen (1998). Ties share a draw.
 */
export function firstPlaceShares(scores: readonly (readonly number[])[], draws = weightings): number[] {
  const criteria = scores[0]?.length ?? 0;
  const wins = scores.map(() => 0);
  if (criteria === 0) return wins;
  const { next } = seededRandom(seed);
  for (let draw = 0; draw < draws; draw += 1) {
    const weights = Array.from({ length: criteria }, () => -Math.log(1 - next()));
    const totals = scores.map((own) => weightedScore(weights, own));
    const best = Math.max(...totals);
    const firsts = totals.flatMap((total, entry) => (total >= best - tieWidth ? [entry] : []));
    for (const entry of firsts) wins[entry] = (wins[entry] ?? 0) + 1 / firsts.length;
  }
  return wins.map((won) => won / draws);
}
