import { expect, it } from 'vitest';
import { bestPairs } from './best-pairs';
import { seededRandom } from './random';

it('takes the pairing whose costs are least together, not the cheapest pair first', () => {
  expect(
    bestPairs([
      [1, 2],
      [2, 100],
    ]),
  ).toEqual([1, 0]);
});

it('leaves rows without a column when there are more rows', () => {
  expect(bestPairs([[5], [1], [3]])).toEqual([null, 0, null]);
  expect(bestPairs([[], []])).toEqual([null, null]);
});

it('agrees with trying every order', () => {
  const random = seededRandom(2);
  for (let trial = 0; trial < 50; trial += 1) {
    const costs = Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => random.integer(0, 20)));
    const found = bestPairs(costs).reduce<number>((sum, column, row) => sum + (costs[row]?.[column ?? 0] ?? 0), 0);
    expect(found).toBe(cheapest(costs, 0, new Set()));
  }
});

function cheapest(costs: number[][], row: number, taken: ReadonlySet<number>): number {
  if (row === costs.length) return 0;
  const own = costs[row] ?? [];
  return Math.min(
    ...own.map((cost, column) =>
      taken.has(column) ? Number.POSITIVE_INFINITY : cost + cheapest(costs, row + 1, new Set([...taken, column])),
    ),
  );
}
