import { z } from 'zod';
import { type BitSet, bitSetOf, intersection } from '@/lib/core/math/bit-set';
import { columnOf } from '@/lib/core/math/matrix';
import { quantileOf } from '@/lib/core/math/quantile';
import { roundestBetween } from '@/lib/core/math/readable-number';
import type { FeatureTable } from './feature-table';

/** One condition on a feature in its own unit. `between` holds both ends; an unknown value meets no condition. */
export const FeatureCondition = z.discriminatedUnion('operator', [
  z.strictObject({ feature: z.string(), operator: z.enum(['at_least', 'less_than']), value: z.number() }),
  z.strictObject({ feature: z.string(), operator: z.literal('between'), value: z.tuple([z.number(), z.number()]) }),
]);
export type FeatureCondition = z.infer<typeof FeatureCondition>;

/** A threshold may lie this share of the rows to either side of a quantile, so that a round number is found. */
const leeway = 0.015;
const quantiles = Array.from({ length: 19 }, (_, index) => (index + 1) / 20);
const quantilesOfGroup = [0.02, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.98];

/** A condition with the rows that meet it. */
export type Candidate = { condition: FeatureCondition; rows: BitSet };

/** All conditions worth trying for a group: one- and two-sided ones at round numbers near the quantiles. */
export function candidateConditions({ names, matrix }: FeatureTable, isMember: (row: number) => boolean): Candidate[] {
  return names.flatMap((feature, column) => {
    const values = columnOf(matrix, column);
    const all = known(values);
    const own = known(values.filter((_, row) => isMember(row)));
    const thresholds = new Set([
      ...quantiles.map((p) => roundNear(all, p)),
      ...quantilesOfGroup.map((p) => roundNear(own, p)),
    ]);
    return candidatesAt(
      feature,
      values,
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

/** Ranges are put together from their two ends, as there are many. */
function candidatesAt(feature: string, values: Float64Array, thresholds: number[]): Candidate[] {
  const rowsWhere = (holds: (value: number) => boolean) =>
    bitSetOf(values.length, (row) => holds(values[row] ?? Number.NaN));
  const ends = thresholds.map((value) => ({
    value,
    atLeast: rowsWhere((other) => other >= value),
    lessThan: rowsWhere((other) => other < value),
    atMost: rowsWhere((other) => other <= value),
  }));
  return ends.flatMap((low, index): Candidate[] => [
    { condition: { feature, operator: 'at_least', value: low.value }, rows: low.atLeast },
    { condition: { feature, operator: 'less_than', value: low.value }, rows: low.lessThan },
    ...ends.slice(index).map(
      (high): Candidate => ({
        condition: { feature, operator: 'between', value: [low.value, high.value] },
        rows: intersection(low.atLeast, high.atMost),
      }),
    ),
  ]);
}
