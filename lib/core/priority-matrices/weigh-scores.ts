/**
 * The weighted sum: score = sum of w_i x s_i, divided by the sum of w_i (Fishburn 1967). Scores and weights are in the
 * same order. NaN when no weight is above 0.
 */
export function weightedScore(weights: readonly number[], scores: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.reduce((sum, weight, index) => sum + weight * (scores[index] ?? 0), 0) / total;
}

/** Differences below are rounding, not rank. */
export const tieWidth = 1e-9;

/** Ranks from 1, highest score first; whoever ties shares the better rank, and the next one's place is counted. */
export function ranksOf(scores: readonly number[]): number[] {
  return scores.map((own) => 1 + scores.filter((other) => other > own + tieWidth).length);
}
