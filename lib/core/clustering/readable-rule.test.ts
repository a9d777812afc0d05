import { describe, expect, it } from 'vitest';
import { matrixOf } from '@/lib/core/math/matrix';
import { seededRandom } from '@/lib/core/math/random';
import iris from './fixtures/iris.json';
import { clusterKMeans } from './k-means';
import { findReadableRule, measureRule } from './readable-rule';

const table = { names: iris.names, matrix: matrixOf(iris.rows) };
const kinds = Int32Array.from(iris.kinds);

describe('findReadableRule', () => {
  it('finds the one condition that tells setosa: a petal under 2 cm, right for all', () => {
    const rule = findReadableRule(table, kinds, 0);
    expect(rule).toMatchObject({ precision: 1, recall: 1, f1: 1, matched: 50, size: 50 });
    expect(rule?.conditions).toHaveLength(1);
  });

  it('comes close to the other two with at most three conditions at round numbers', () => {
    for (const group of [1, 2]) {
      const rule = findReadableRule(table, kinds, group);
      expect(rule?.f1).toBeGreaterThan(0.92);
      expect(rule?.conditions.length).toBeLessThanOrEqual(3);
      const values = rule?.conditions.flatMap(({ value }) => value) ?? [];
      for (const value of values) expect(String(value).length).toBeLessThanOrEqual(4);
    }
  });

  it('follows the groups of k-means on a large table, measured on all of its rows', () => {
    const random = seededRandom(3);
    const rows = Array.from({ length: 9000 }, (_, row) => {
      const heavy = row % 3 === 0;
      return [random.normal(heavy ? 40 : 8, 4), random.normal(heavy ? 3 : 30, 3), random.normal(0, 1)];
    });
    const large = { names: ['orders', 'days since order', 'noise'], matrix: matrixOf(rows) };
    const { labels, sizes } = clusterKMeans(large.matrix, { k: 2, seed: 1 });
    const rule = findReadableRule(large, labels, 1);
    expect(rule?.f1).toBeGreaterThan(0.98);
    expect(rule?.size).toBe(sizes[1]);
    expect(rule?.conditions).toHaveLength(1);
  });

  it('uses a range where a group lies in the middle', () => {
    const random = seededRandom(4);
    const rows = Array.from({ length: 600 }, (_, row) => [random.normal([0, 50, 100][row % 3] ?? 0, 5)]);
    const labels = Int32Array.from(rows, (_, row) => row % 3);
    const rule = findReadableRule({ names: ['score'], matrix: matrixOf(rows) }, labels, 1);
    expect(rule?.conditions).toMatchObject([{ feature: 'score', operator: 'between' }]);
    expect(rule?.f1).toBeGreaterThan(0.97);
  });

  it('has no rule for a group of nobody, or one that is everybody', () => {
    expect(findReadableRule(table, kinds, 7)).toBeNull();
    expect(findReadableRule(table, new Int32Array(150), 0)).toBeNull();
  });
});

it('counts an unknown value as meeting no condition', () => {
  const unknown = { names: ['age'], matrix: matrixOf([[5], [Number.NaN], [50]]) };
  const labels = Int32Array.of(0, 0, 1);
  const rule = measureRule(unknown, labels, 0, [{ feature: 'age', operator: 'less_than', value: 18 }]);
  expect(rule).toMatchObject({ matched: 1, precision: 1, recall: 0.5, f1: expect.closeTo(2 / 3, 12) });
});
