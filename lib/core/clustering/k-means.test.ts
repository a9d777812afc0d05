import { describe, expect, it } from 'vitest';
import { adjustedRandIndex } from '@/lib/core/math/adjusted-rand';
import { type Matrix, matrixOf } from '@/lib/core/math/matrix';
import { seededRandom } from '@/lib/core/math/random';
import iris from './fixtures/iris.json';
import wine from './fixtures/wine.json';
import { clusterKMeans } from './k-means';
import { placeRows } from './place-rows';
import { refineCentres } from './refine-centres';
import { seedCentres } from './seed-centres';
import { meanSilhouettes } from './silhouette';

/** In standard deviations of the sample, as scale() of R has it. */
function standardised(rows: number[][]): Matrix {
  const columns = (rows[0] ?? []).map((_, column) => {
    const values = rows.map((row) => row[column] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
    return { mean, deviation: Math.sqrt(variance) };
  });
  return matrixOf(
    rows.map((row) =>
      row.map((value, column) => (value - (columns[column]?.mean ?? 0)) / (columns[column]?.deviation ?? 1)),
    ),
  );
}

describe('clusterKMeans', () => {
  // The optima that R and scikit-learn report for three groups.
  it.each([
    ['iris', matrixOf(iris.rows), 78.85144, [62, 50, 38]],
    ['iris, scaled', standardised(iris.rows), 138.8884, [53, 50, 47]],
    ['wine', matrixOf(wine.rows), 2_370_689.6868, [69, 62, 47]],
    ['wine, scaled', standardised(wine.rows), 1270.7491, [65, 62, 51]],
  ])('reaches the known optimum of %s', (_, matrix, inertia, sizes) => {
    const fit = clusterKMeans(matrix, { k: 3, seed: 1 });
    expect(fit.inertia).toBeCloseTo(inertia, 3);
    expect(fit.sizes).toEqual(sizes);
  });

  it('finds the cultivars of the wines', () => {
    const { labels } = clusterKMeans(standardised(wine.rows), { k: 3, seed: 1 });
    expect(adjustedRandIndex(labels, Int32Array.from(wine.kinds))).toBeCloseTo(0.8975, 3);
  });

  it('is the same for the same seed, to the last bit', () => {
    const matrix = matrixOf(wine.rows);
    expect(clusterKMeans(matrix, { k: 5, seed: 8 })).toEqual(clusterKMeans(matrix, { k: 5, seed: 8 }));
  });

  it('puts the largest group first', () => {
    const { sizes } = clusterKMeans(matrixOf([[0], [10], [10.1], [10.2], [5], [5.1]]), { k: 3, seed: 1 });
    expect(sizes).toEqual([3, 2, 1]);
  });

  it('makes no more groups than there are different rows', () => {
    const rows = matrixOf([
      [1, 1],
      [1, 1],
      [2, 2],
      [2, 2],
      [2, 2],
    ]);
    expect(clusterKMeans(rows, { k: 4, seed: 1 })).toMatchObject({ k: 2, sizes: [3, 2], inertia: 0 });
  });

  it('refuses more groups than rows', () => {
    expect(() => clusterKMeans(matrixOf([[1]]), { k: 2, seed: 1 })).toThrow('1 rows cannot make 2 groups.');
  });

  describe('of more rows than are searched at once', () => {
    const crowd = (n: number, far: number[][]) => {
      const random = seededRandom(5);
      const near = Array.from({ length: n }, () => [random.normal(0, 1), random.normal(0, 1), random.next()]);
      return matrixOf([...near, ...far]);
    };

    it('is as good as the best of ten searches among all of them', () => {
      const matrix = crowd(9000, []);
      const searches = Array.from({ length: 10 }, (_, seed) => {
        const seeds = seedCentres(matrix, 6, seededRandom(seed));
        const { centres } = refineCentres(matrix, seeds, { tolerance: 1e-6, mostRounds: 300 });
        return placeRows(matrix, centres).distances.reduce((sum, distance) => sum + distance, 0);
      });
      const { inertia } = clusterKMeans(matrix, { k: 6, seed: 3 });
      expect(inertia / Math.min(...searches)).toBeLessThan(1.01);
      expect(inertia / Math.min(...searches)).toBeGreaterThan(0.99);
    });

    it('finds a few that lie far out, whom no part of the rows has to hold', () => {
      const far = Array.from({ length: 2 }, (_, index) => [900, 900 + index, 0]);
      for (let seed = 0; seed < 8; seed += 1) {
        expect(clusterKMeans(crowd(9000, far), { k: 2, seed }).sizes).toEqual([9000, 2]);
      }
    });
  });

  it('gives each row the nearest centre, and centres that are the means of their rows', () => {
    const random = seededRandom(4);
    const matrix = matrixOf(Array.from({ length: 500 }, () => [random.normal(0, 1), random.normal(0, 1)]));
    const fit = clusterKMeans(matrix, { k: 6, seed: 2 });
    const distance = (row: number, group: number) =>
      Math.hypot(
        ...[0, 1].map(
          (column) => (matrix.values[row * 2 + column] ?? 0) - (fit.centres.values[group * 2 + column] ?? 0),
        ),
      );
    for (const [row, label] of fit.labels.entries()) {
      const all = Array.from({ length: fit.k }, (_, group) => distance(row, group));
      expect(all[label]).toBe(Math.min(...all));
    }
    for (let group = 0; group < fit.k; group += 1) {
      const own = [...fit.labels.keys()].filter((row) => fit.labels[row] === group);
      const mean = own.reduce((sum, row) => sum + (matrix.values[row * 2] ?? 0), 0) / own.length;
      expect(fit.centres.values[group * 2]).toBeCloseTo(mean, 1);
    }
  });
});

describe('meanSilhouettes', () => {
  it('gives the published values of iris: 0.681 for two groups, 0.553 for three', () => {
    const matrix = matrixOf(iris.rows);
    const fits = [2, 3].map((k) => clusterKMeans(matrix, { k, seed: 1 }));
    const [two, three] = meanSilhouettes(matrix, fits);
    expect(two).toBeCloseTo(0.681046, 5);
    expect(three).toBeCloseTo(0.552819, 5);
  });

  it('is worked out by hand for four points on a line', () => {
    const matrix = matrixOf([[0], [1], [10], [11]]);
    const [silhouette] = meanSilhouettes(matrix, [{ k: 2, labels: Int32Array.of(0, 0, 1, 1) }]);
    expect(silhouette).toBeCloseTo((2 * (1 - 1 / 10.5) + 2 * (1 - 1 / 9.5)) / 4, 12);
  });

  it('counts a row that is alone as 0', () => {
    const [silhouette] = meanSilhouettes(matrixOf([[0], [5]]), [{ k: 2, labels: Int32Array.of(0, 1) }]);
    expect(silhouette).toBe(0);
  });
});
