import { matrixOf, rowOf } from '@/lib/core/math/matrix';
import type { FeatureTable } from './feature-table';
import type { GroupsModel } from './groups-model';
import { clusterKMeans, type KMeans } from './k-means';
import { placeRows } from './place-rows';
import { applyScale, type ScaledFeatures } from './scale-features';

/**
 * Divides rows into k groups and keeps all that is needed to do it again: the model, and the groups of these rows.
 * `window` is the time the features look back on. The same rows, k and seed give the same model.
 */
export function fitGroups(
  scaled: ScaledFeatures,
  { k, seed, window }: { k: number; seed: number; window: GroupsModel['window'] },
): { model: GroupsModel; fit: KMeans } {
  const fit = clusterKMeans(scaled.matrix, { k, seed });
  const centres = Array.from({ length: fit.k }, (_, group) => Array.from(rowOf(fit.centres, group)));
  const model: GroupsModel = {
    kind: 'k_means',
    seed,
    k: fit.k,
    features: scaled.features,
    dropped: scaled.dropped,
    centres,
    sizes: fit.sizes,
    inertia: fit.inertia,
    n: scaled.matrix.n,
    window,
  };
  return { model, fit };
}

/** The group of each row, 0 to k - 1: that of the nearest centre. Throws `invalid` when a feature of the model is missing. */
export function assignGroups(model: GroupsModel, table: FeatureTable): Int32Array {
  return placeRows(applyScale(model.features, table), matrixOf(model.centres).values).labels;
}
