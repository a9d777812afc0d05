import { contingencyTable } from '@/lib/core/math/adjusted-rand';
import { type Matrix, takeRows } from '@/lib/core/math/matrix';
import { seededRandom } from '@/lib/core/math/random';
import { bootstrapRows } from '@/lib/core/math/sample';
import { clusterKMeans, type KMeans } from './k-means';

/**
 * How surely each group comes back when rows are drawn again, from 0 to 1: the mean over resamples of its Jaccard
 * similarity with the group it resembles most. Above 0.75 a group is stable, below 0.6 it should not be trusted.
 * Hennig (2007).
 */
export function groupStability(
  matrix: Matrix,
  fit: KMeans,
  { seed, resamples = 20, starts = 3 }: { seed: number; resamples?: number; starts?: number },
): number[] {
  const random = seededRandom(seed);
  const sums = new Array<number>(fit.k).fill(0);
  for (let resample = 0; resample < resamples; resample += 1) {
    const rows = bootstrapRows(matrix.n, random);
    const again = clusterKMeans(takeRows(matrix, rows), { k: fit.k, seed: seed + resample, starts });
    const similarities = bestJaccard(fit, again, rows);
    for (const [group, similarity] of similarities.entries()) sums[group] = (sums[group] ?? 0) + similarity;
  }
  return sums.map((sum) => sum / resamples);
}

/** For each group of the first division, its likeness with the one of the second that shares most with it. */
function bestJaccard(fit: KMeans, again: KMeans, rows: Int32Array): number[] {
  const isFirstDraw = (index: number) => index === 0 || rows[index] !== rows[index - 1];
  const before = rows.map((row, index) => (isFirstDraw(index) ? (fit.labels[row] ?? -1) : -1));
  const table = contingencyTable(before, again.labels, { left: fit.k, right: again.k });
  const cell = (one: number, other: number) => table[one * again.k + other] ?? 0;
  const groups = Array.from({ length: fit.k }, (_, group) => group);
  const others = Array.from({ length: again.k }, (_, group) => group);
  const columnSums = others.map((other) => groups.reduce((sum, group) => sum + cell(group, other), 0));
  return groups.map((group) => {
    const size = others.reduce((sum, other) => sum + cell(group, other), 0);
    return others.reduce((best, other) => {
      const union = size + (columnSums[other] ?? 0) - cell(group, other);
      return union === 0 ? best : Math.max(best, cell(group, other) / union);
    }, 0);
  });
}
