import type { Matrix } from '@/lib/core/math/matrix';

/** What is known of n profiles in numbers: a row for each, a column for each name, NaN where nothing is known. */
export type FeatureTable = { names: readonly string[]; matrix: Matrix };
