import type { Estimate } from '@/lib/core/math/estimate';
import type { Sums } from '@/lib/core/math/mean';
import { estimateMeanDifference } from '@/lib/core/math/mean-difference';
import { quantileOf } from '@/lib/core/math/quantile';
import { sureness } from '@/lib/core/math/sureness';
import type { FeatureTable } from './feature-table';
import type { FeatureScale } from './groups-model';
import { scaleValue } from './scale-features';
import type { Division } from './silhouette';

/** How a group differs from everybody else in one feature. */
export type FeatureDifference = {
  name: string;
  /** Of the means, in standard deviations of everybody (of the logged values where the feature is logged). */
  difference: Estimate;
  /** The medians, in the unit of the feature; null when nobody has a value. */
  typical: number | null;
  typicalOfOthers: number | null;
  /** The groups were made from it, so a difference is no discovery. */
  madeFrom: boolean;
};

export type GroupDescription = { group: number; size: number; share: number; features: FeatureDifference[] };

/**
 * What sets each group apart from everybody else, the surest difference first. Intervals are those of Welch (1947) and
 * share the risk over all groups and features (Bonferroni 1936). `features` may hold more than the groups were made from
 * (`madeFrom`). Unknown values do not count.
 */
export function describeGroups(
  { names, matrix }: FeatureTable,
  { k, labels }: Division,
  { features, madeFrom }: { features: readonly FeatureScale[]; madeFrom: ReadonlySet<string> },
): GroupDescription[] {
  const groups = Array.from({ length: k }, (_, group) => group);
  const comparisons = k * features.length;
  const columns = features.map((feature) => {
    const column = names.indexOf(feature.name);
    return { feature, values: valuesByGroup(matrix, column, { k, labels }) };
  });
  return groups.map((group) => {
    const size = labels.reduce((count, label) => (label === group ? count + 1 : count), 0);
    const differences = columns.map(({ feature, values }) => ({
      ...differenceOf(feature, values, group, comparisons),
      madeFrom: madeFrom.has(feature.name),
    }));
    differences.sort((a, b) => sureness(b.difference) - sureness(a.difference));
    return { group, size, share: size / labels.length, features: differences };
  });
}

/** The known values of each group, ascending. */
function valuesByGroup(matrix: FeatureTable['matrix'], column: number, { k, labels }: Division): Float64Array[] {
  const lists = Array.from({ length: k }, (): number[] => []);
  for (let row = 0; row < matrix.n; row += 1) {
    const value = matrix.values[row * matrix.dimension + column] ?? Number.NaN;
    if (Number.isFinite(value)) lists[labels[row] ?? 0]?.push(value);
  }
  return lists.map((list) => Float64Array.from(list).sort());
}

function differenceOf(
  feature: FeatureScale,
  values: Float64Array[],
  group: number,
  comparisons: number,
): Omit<FeatureDifference, 'madeFrom'> {
  const own = values[group] ?? new Float64Array();
  const others = values.filter((_, other) => other !== group);
  const sums = (lists: Float64Array[]) => sumsOf(feature, lists);
  return {
    name: feature.name,
    difference: estimateMeanDifference(sums([own]), sums(others), { comparisons }),
    typical: medianOf([own]),
    typicalOfOthers: medianOf(others),
  };
}

function sumsOf(feature: FeatureScale, lists: Float64Array[]): Sums {
  const sums: Sums = { n: 0, sum: 0, sumOfSquares: 0 };
  for (const list of lists) {
    for (const value of list) {
      const scaled = scaleValue(feature, value);
      sums.n += 1;
      sums.sum += scaled;
      sums.sumOfSquares += scaled * scaled;
    }
  }
  return sums;
}

function medianOf(lists: Float64Array[]): number | null {
  const only = lists.length === 1 ? lists[0] : undefined;
  const all = only ?? Float64Array.from(lists.flatMap((list) => Array.from(list))).sort();
  return all.length === 0 ? null : quantileOf(all, 0.5);
}
