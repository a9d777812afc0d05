import { AppError } from '@/lib/core/errors';
import { contingencyTable } from '@/lib/core/math/adjusted-rand';
import { bestPairs } from '@/lib/core/math/best-pairs';
import type { GroupsModel } from './groups-model';
import { scaleValue, unscaleValue } from './scale-features';

/** Who went where between two runs: `table[i][j]` rows were in group i and are in group j. */
export type GroupMovement = {
  table: number[][];
  /** Rows of each later group that were in none before, and of each earlier group that are in none now. */
  came: number[];
  left: number[];
  /** Rows in both runs whose group is the same (see `matchGroups`), and all others in both. */
  stayed: number;
  moved: number;
};

/**
 * Which earlier group each later one is: the pairing that puts the centres closest to each other, measured in the
 * standard deviations of the earlier run over the features that both have, which are found by their names unless told
 * how. Null for a group that is new. Throws
 * `invalid` when the two have no feature in common.
 */
export function matchGroups(
  before: GroupsModel,
  after: GroupsModel,
  isSame: (earlier: string, later: string) => boolean = (earlier, later) => earlier === later,
): (number | null)[] {
  const shared = before.features.flatMap((scale, index) => {
    const other = after.features.findIndex(({ name }) => isSame(scale.name, name));
    const later = after.features[other];
    return later === undefined ? [] : [{ scale, index, later, other }];
  });
  if (shared.length === 0) throw new AppError('invalid', 'These two runs have no feature in common to compare.');
  const costs = after.centres.map((later) =>
    before.centres.map((earlier) =>
      shared.reduce((sum, feature) => {
        const value = scaleValue(feature.scale, unscaleValue(feature.later, later[feature.other] ?? 0));
        return sum + (value - (earlier[feature.index] ?? 0)) ** 2;
      }, 0),
    ),
  );
  return bestPairs(costs);
}

/** Counts who moved. Both lists of labels are of the same profiles in the same order; -1 for one that was not there. */
export function groupMovement(
  before: { k: number; labels: Int32Array },
  after: { k: number; labels: Int32Array },
  matched: readonly (number | null)[],
): GroupMovement {
  const counts = contingencyTable(before.labels, after.labels, { left: before.k, right: after.k });
  const table = Array.from({ length: before.k }, (_, group) =>
    Array.from(counts.subarray(group * after.k, (group + 1) * after.k)),
  );
  const stayed = matched.reduce<number>((sum, earlier, later) => sum + (table[earlier ?? -1]?.[later] ?? 0), 0);
  const inBoth = counts.reduce((sum, count) => sum + count, 0);
  return {
    table,
    came: onlyIn(after, before.labels),
    left: onlyIn(before, after.labels),
    stayed,
    moved: inBoth - stayed,
  };
}

function onlyIn({ k, labels }: { k: number; labels: Int32Array }, others: Int32Array): number[] {
  const counts = new Array<number>(k).fill(0);
  for (const [row, label] of labels.entries()) {
    if (label >= 0 && (others[row] ?? -1) < 0) counts[label] = (counts[label] ?? 0) + 1;
  }
  return counts;
}
