import type { FeatureWords } from '@/lib/core/features/name-features';
import { matrixOf, takeRows } from '@/lib/core/math/matrix';
import { principalAxes, projectOnAxes } from '@/lib/core/math/principal-axes';
import { seededRandom } from '@/lib/core/math/random';
import { sampleRows } from '@/lib/core/math/sample';
import { chooseGroups, type GroupChoice } from './choose-groups';
import { describeGroups, type GroupDescription } from './describe-groups';
import type { FeatureTable } from './feature-table';
import { assignGroups, fitGroups } from './fit-groups';
import type { GroupsModel } from './groups-model';
import { proposeGroupNames } from './name-groups';
import { findReadableRule, measureRule, type ReadableRule } from './readable-rule';
import type { FeatureCondition } from './rule-conditions';
import { applyScale, scaleFeatures } from './scale-features';
import { typicalRows } from './typical-rows';

/** The parts of finding groups that take seconds of one core: each takes plain data and gives plain data. */

export type FindTask = {
  table: FeatureTable;
  seed: number;
  /** How many groups; as many as there naturally are when null. */
  k: number | null;
  window: GroupsModel['window'];
};
export type Found = {
  choice: GroupChoice;
  /** Null when there are no groups, and none were asked for. */
  model: GroupsModel | null;
  /** What was done to the features, whether or not there are groups. */
  scaling: Pick<GroupsModel, 'features' | 'dropped'>;
};

/** How many natural kinds there are, and their middles. */
export function findGroups({ table, seed, k, window }: FindTask): Found {
  const scaled = scaleFeatures(table);
  const scaling = { features: scaled.features, dropped: scaled.dropped };
  const choice = chooseGroups(table, scaled, seed);
  const wanted = k ?? (choice.kind === 'groups' ? choice.k : null);
  if (wanted === null || choice.kind === 'not_enough_data') return { choice, model: null, scaling };
  return { choice, model: fitGroups(scaled, { k: wanted, seed, window }).model, scaling };
}

export type DescribeTask = {
  table: FeatureTable;
  model: GroupsModel;
  /** What the groups are called and told by, where that is known already; found anew when left out. */
  kept?: { name: string; conditions: FeatureCondition[] | null }[];
  /** How much and little of a feature are said where groups are named anew, by the feature's name. */
  words?: Record<string, FeatureWords>;
};
export type Described = GroupDescription & {
  name: string;
  rule: ReadableRule | null;
  /** Rows, nearest to the middle first. */
  typical: number[];
};
export type Scatter = { shares: number[]; points: [x: number, y: number, group: number][] };

const pointsDrawn = 600;
const typicalShown = 5;

/** Puts everybody into the groups of a model, and says what sets each apart among them. */
export function describeByModel({ table, model, kept, words }: DescribeTask): {
  groups: Described[];
  scatter: Scatter;
} {
  const labels = assignGroups(model, table);
  const division = { k: model.k, labels };
  const madeFrom = new Set(model.features.map(({ name }) => name));
  const described = describeGroups(table, division, { features: model.features, madeFrom });
  const names = kept?.map(({ name }) => name) ?? proposeGroupNames(described, words);
  const scaled = applyScale(model.features, table);
  const typical = typicalRows(scaled, { ...division, centres: matrixOf(model.centres) }, typicalShown);
  const groups = described.map((group, index) => ({
    ...group,
    name: names[index] ?? '',
    rule: ruleOf(table, { labels, group: group.group, seed: model.seed }, kept?.[index]),
    typical: typical[group.group] ?? [],
  }));
  return { groups, scatter: scatterOf(scaled, labels, model.seed) };
}

type Wanted = { labels: Int32Array; group: number; seed: number };

function ruleOf(
  table: FeatureTable,
  { labels, group, seed }: Wanted,
  kept: { conditions: FeatureCondition[] | null } | undefined,
): ReadableRule | null {
  if (kept === undefined) return findReadableRule(table, labels, group, seed);
  return kept.conditions && measureRule(table, labels, group, kept.conditions);
}

/** Some of the rows on the two axes along which they differ most. */
function scatterOf(matrix: FeatureTable['matrix'], labels: Int32Array, seed: number): Scatter {
  if (matrix.n < 2) return { shares: [], points: [] };
  const axes = principalAxes(matrix, Math.min(2, matrix.dimension));
  const picked = sampleRows(matrix.n, pointsDrawn, seededRandom(seed));
  const { values, dimension } = projectOnAxes(axes, takeRows(matrix, picked));
  const points = Array.from(picked, (row, index): [number, number, number] => [
    values[index * dimension] ?? 0,
    dimension > 1 ? (values[index * dimension + 1] ?? 0) : 0,
    labels[row] ?? 0,
  ]);
  return { shares: axes.shares, points };
}
