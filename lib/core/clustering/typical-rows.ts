import type { Matrix } from '@/lib/core/math/matrix';
import type { KMeans } from './k-means';
import { squaredDistance } from './squared-distance';

/** The rows nearest to each group's centre, nearest first: at most `count` row numbers for each group. */
export function typicalRows(
  { values, dimension }: Matrix,
  { k, centres, labels }: Pick<KMeans, 'k' | 'centres' | 'labels'>,
  count: number,
): number[][] {
  const groups = Array.from({ length: k }, (): { row: number; distance: number }[] => []);
  for (const [row, label] of labels.entries()) {
    const distance = squaredDistance(values, row * dimension, centres.values, label * dimension, dimension);
    groups[label]?.push({ row, distance });
  }
  return groups.map((rows) =>
    rows
      .sort((a, b) => a.distance - b.distance || a.row - b.row)
      .slice(0, count)
      .map(({ row }) => row),
  );
}
