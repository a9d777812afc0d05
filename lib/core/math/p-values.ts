/**
 * The p value of a test whose answer without an effect was drawn by chance: how many of the draws reach what was
 * observed, with the observation itself as one of them, so that it is never 0 (Phipson and Smyth 2010).
 */
export function permutationP(reached: number, draws: number): number {
  return (reached + 1) / (draws + 1);
}

/**
 * p values corrected for having tested all of them together: below 0.05, the risk that any such is wrong is 5%, whatever
 * their dependence. Holm (1979). In the order given.
 */
export function holmAdjusted(pValues: readonly number[]): number[] {
  const order = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let least = 0;
  for (const [rank, { p, index }] of order.entries()) {
    least = Math.max(least, Math.min(1, p * (pValues.length - rank)));
    adjusted[index] = least;
  }
  return adjusted;
}
