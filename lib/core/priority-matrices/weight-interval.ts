import { tieWidth, weightedScore } from './weigh-scores';

/** Where the first place would go when a weight leaves its interval. */
export type Crossing = { at: number; rivals: number[] };

/** Shares of all weights from `low` to `high`, 0 to 1; an end that is null is the end of all shares: nobody overtakes there. */
export type WeightInterval = { share: number; low: Crossing | null; high: Crossing | null };

/**
 * The shares of one criterion's weight over which an entry keeps the first place, while the other weights keep their
 * proportions. Exact: at share t the score of an entry is t x (its score here) + (1 - t) x (its weighted score of the
 * others), so the lead over each rival is a line, and its zero is where the interval ends. Null when no other criterion
 * has a weight: then nothing can be shifted. `first` must lead, or tie, at the weights as they are.
 */
export function weightInterval(
  { weights, scores, first }: { weights: readonly number[]; scores: readonly (readonly number[])[]; first: number },
  criterion: number,
): WeightInterval | null {
  const others = weights.map((weight, index) => (index === criterion ? 0 : weight));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (others.every((weight) => weight === 0)) return null;
  const share = (weights[criterion] ?? 0) / total;
  const here = scores.map((own) => own[criterion] ?? 0);
  const elsewhere = scores.map((own) => weightedScore(others, own));
  const interval: WeightInterval = { share, low: null, high: null };
  for (const rival of scores.keys()) {
    if (rival === first) continue;
    const atNone = exact((elsewhere[first] ?? 0) - (elsewhere[rival] ?? 0));
    const atAll = exact((here[first] ?? 0) - (here[rival] ?? 0));
    if (atNone < 0 && atAll > 0) interval.low = outer(interval.low, atNone / (atNone - atAll), rival, 'low');
    if (atNone > 0 && atAll < 0) interval.high = outer(interval.high, atNone / (atNone - atAll), rival, 'high');
  }
  return interval;
}

const exact = (difference: number): number => (Math.abs(difference) < tieWidth ? 0 : difference);

/** The crossing that ends the interval first; rivals that cross in the same place are named together. */
function outer(before: Crossing | null, at: number, rival: number, side: 'low' | 'high'): Crossing {
  if (!before) return { at, rivals: [rival] };
  if (Math.abs(before.at - at) < tieWidth) return { ...before, rivals: [...before.rivals, rival] };
  const isTighter = side === 'low' ? at > before.at : at < before.at;
  return isTighter ? { at, rivals: [rival] } : before;
}
