import { columnOf } from '@/lib/core/math/matrix';
import { quantileOf } from '@/lib/core/math/quantile';
import { roundestBetween } from '@/lib/core/math/readable-number';
import type { FeatureTable } from './feature-table';

/** One condition on a feature in its own unit. `between` holds both ends; an unknown value meets no condition. */
export type FeatureCondition =
  | { feature: string; operator: 'at_least' | 'less_than'; value: number }
  | { feature: string; operator: 'between'; value: [number, number] };

/** A threshold may lie this share of the rows to either side of a quantile, so that a round number is found. */
const leeway = 0.015;
const quantiles = Array.from({ length: 19 }, (_, index) => (index + 1) / 20);
const quantilesOfGroup = [0.02, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.98];

/** Whether a value meets a condition. */
export function meetsCondition(condition: FeatureCondition, value: number): boolean {
  switch (condition.operator) {
    case 'at_least':
      return value >= condition.value;
    case 'less_than':
      return value < condition.value;
    case 'between':
      return value >= condition.value[0] && value <= condition.value[1];
  }
}

/** All conditions worth trying for a group: one- and two-sided ones at round numbers near the quantiles. */
export function candidateConditions(
  { names, matrix }: FeatureTable,
  isMember: (row: number) => boolean,
): FeatureCondition[] {
  return names.flatMap((feature, column) => {
    const values = columnOf(matrix, column);
    const all = known(values);
    const own = known(values.filter((_, row) => isMember(row)));
    const thresholds = new Set([
      ...quantiles.map((p) => roundNear(all, p)),
      ...quantilesOfGroup.map((p) => roundNear(own, p)),
    ]);
    return conditionsAt(
      feature,
      [...thresholds].filter(Number.isFinite).sort((a, b) => a - b),
    );
  });
}

function known(values: Float64Array): Float64Array {
  return values.filter((value) => Number.isFinite(value)).sort();
}

function roundNear(ascending: Float64Array, p: number): number {
  return roundestBetween(
    quantileOf(ascending, Math.max(0, p - leeway)),
    quantileOf(ascending, Math.min(1, p + leeway)),
  );
}

function conditionsAt(feature: string, thresholds: number[]): FeatureCondition[] {
  return thresholds.flatMap((low, index): FeatureCondition[] => [
    { feature, operator: 'at_least', value: low },
    { feature, operator: 'less_than', value: low },
    ...thresholds.slice(index).map((high): FeatureCondition => ({ feature, operator: 'between', value: [low, high] })),
  ]);
}
