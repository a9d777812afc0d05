import { describe, expect, it } from 'vitest';
import { matrixOf } from '@/lib/core/math/matrix';
import { seededRandom } from '@/lib/core/math/random';
import { chooseGroups } from './choose-groups';
import iris from './fixtures/iris.json';
import wine from './fixtures/wine.json';
import { clusterKMeans } from './k-means';
import { scaleFeatures } from './scale-features';
import { spreadTies } from './spread-ties';
import { groupStability } from './stability';

function choose(names: string[], rows: number[][]) {
  const table = { names, matrix: matrixOf(rows) };
  return chooseGroups(table, scaleFeatures(table), 1);
}

describe('chooseGroups', () => {
  it('finds the three cultivars of the wines', () => {
    expect(choose(wine.names, wine.rows)).toMatchObject({ kind: 'groups', k: 3 });
  });

  it('finds groups in iris: two, as silhouettes have it, since two of the species lie close together', () => {
    const choice = choose(iris.names, iris.rows);
    if (choice.kind !== 'groups') throw new Error('There are groups in iris.');
    expect(choice.k).toBe(2);
    expect(choice.counts.map(({ k }) => k)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(choice.counts[0]?.stability).toBeGreaterThan(0.95);
    expect(choice.structure.apartP).toBe(0.01);
  });

  it('answers that there are none when yes and no are dealt by chance', () => {
    const random = seededRandom(2);
    const rows = Array.from({ length: 200 }, () => [0.5, 0.4, 0.3].map((rate) => (random.chance(rate) ? 1 : 0)));
    const choice = choose(['a', 'b', 'c'], rows);
    expect(choice).toMatchObject({ kind: 'no_groups', reason: expect.stringContaining('no groups here') });
  });

  it('answers that there are none when people lie along a bend without a gap', () => {
    const random = seededRandom(1);
    const bend = Array.from({ length: 400 }, () => {
      const along = random.normal(0, 2);
      return [along, (along * along) / 2 + random.normal(0, 1)];
    });
    const choice = choose(['x', 'y'], bend);
    expect(choice).toMatchObject({ kind: 'no_groups', reason: expect.stringContaining('without a gap') });
  });

  it('refuses fewer than fifty, and people who are all alike', () => {
    expect(
      choose(
        ['x'],
        iris.rows.slice(0, 49).map(([x]) => [x ?? 0]),
      ),
    ).toMatchObject({ kind: 'not_enough_data', n: 49 });
    expect(choose(['x'], new Array<number[]>(60).fill([1]))).toMatchObject({
      kind: 'not_enough_data',
      reason: 'Everybody has the same values, so nothing can tell them apart.',
    });
  });
});

describe('groupStability', () => {
  it('is near 1 for groups that are far apart, and low for slices of one crowd', () => {
    const random = seededRandom(4);
    const apart = matrixOf(Array.from({ length: 120 }, (_, row) => [random.normal(row % 2 === 0 ? 0 : 20, 1)]));
    const crowd = matrixOf(Array.from({ length: 120 }, () => [random.normal(0, 1), random.normal(0, 1)]));
    const stability = (matrix: typeof apart, k: number) =>
      groupStability(matrix, clusterKMeans(matrix, { k, seed: 1 }), { seed: 1 });
    expect(Math.min(...stability(apart, 2))).toBe(1);
    expect(Math.min(...stability(crowd, 5))).toBeLessThan(0.75);
  });
});

it('spreads whole numbers over the step between them, and leaves nothing below 0', () => {
  const counts = matrixOf(Array.from({ length: 400 }, (_, row) => [row % 4]));
  const { values } = spreadTies(counts, seededRandom(5));
  expect(new Set(values).size).toBe(400);
  for (const [row, value] of values.entries()) expect(Math.abs(value - (row % 4))).toBeLessThanOrEqual(0.5);
  expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
});
