import { AppError } from '@/lib/core/errors';
import { columnOf, type Matrix } from '@/lib/core/math/matrix';
import { skewness } from '@/lib/core/math/skewness';
import type { FeatureTable } from './feature-table';
import type { DroppedFeature, FeatureScale } from './groups-model';

/** More lopsided than this is "highly skewed" (Bulmer 1979). */
const skewedAbove = 1;

/** Values in standard deviations from the mean, and what was done to each feature to get there. */
export type ScaledFeatures = { features: FeatureScale[]; dropped: DroppedFeature[]; matrix: Matrix };

/**
 * Makes features comparable: those with a long tail to the right and no negative value are logged, ln(1 + value); all
 * are then measured in standard deviations from their mean. Features that are equal for everybody, or unknown for over
 * half of the rows, are dropped with the reason. Unknown values become the mean.
 */
export function scaleFeatures(table: FeatureTable): ScaledFeatures {
  const features: FeatureScale[] = [];
  const dropped: DroppedFeature[] = [];
  for (const [column, name] of table.names.entries()) {
    const known = columnOf(table.matrix, column).filter((value) => Number.isFinite(value));
    const missing = table.matrix.n - known.length;
    if (missing > table.matrix.n / 2) dropped.push({ name, reason: 'mostly_unknown' });
    else if (known.every((value) => value === known[0])) dropped.push({ name, reason: 'all_equal' });
    else features.push(measure(name, known, missing));
  }
  return { features, dropped, matrix: applyScale(features, table) };
}

/** The features of a model on any rows: a column for each, found by its name. Throws `invalid` when one is not there. */
export function applyScale(features: readonly FeatureScale[], { names, matrix }: FeatureTable): Matrix {
  const { values, n, dimension } = matrix;
  const scaled = new Float64Array(n * features.length);
  for (const [index, feature] of features.entries()) {
    const column = names.indexOf(feature.name);
    if (column < 0)
      throw new AppError('invalid', `The groups need "${feature.name}", which is not among the features.`);
    for (let row = 0; row < n; row += 1) {
      const value = values[row * dimension + column] ?? Number.NaN;
      scaled[row * features.length + index] = Number.isFinite(value) ? scaleValue(feature, value) : 0;
    }
  }
  return { values: scaled, n, dimension: features.length };
}

/** From a value in its own unit to standard deviations from the mean. */
export function scaleValue({ logged, mean, deviation }: FeatureScale, value: number): number {
  return ((logged ? Math.log1p(Math.max(0, value)) : value) - mean) / deviation;
}

/** Back from standard deviations to the unit of the feature. */
export function unscaleValue({ logged, mean, deviation }: FeatureScale, scaled: number): number {
  const value = scaled * deviation + mean;
  return logged ? Math.expm1(value) : value;
}

function measure(name: string, known: Float64Array, missing: number): FeatureScale {
  const skew = skewness(known);
  const logged = skew > skewedAbove && known.every((value) => value >= 0) && new Set(known).size > 2;
  const values = logged ? known.map((value) => Math.log1p(value)) : known;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (values.length - 1));
  return { name, logged, skewness: Number.isFinite(skew) ? skew : 0, mean, deviation, missing };
}
