import { chooseGroups, type GroupChoice } from '@/lib/core/clustering/choose-groups';
import { describeGroups } from '@/lib/core/clustering/describe-groups';
import type { FeatureTable } from '@/lib/core/clustering/feature-table';
import { fitGroups } from '@/lib/core/clustering/fit-groups';
import { GroupsCell, GroupsNumbers, GroupsQuery } from '@/lib/core/clustering/groups';
import type { KMeans } from '@/lib/core/clustering/k-means';
import { proposeGroupNames } from '@/lib/core/clustering/name-groups';
import { findReadableRule, type ReadableRule } from '@/lib/core/clustering/readable-rule';
import type { FeatureCondition } from '@/lib/core/clustering/rule-conditions';
import { type ScaledFeatures, scaleFeatures } from '@/lib/core/clustering/scale-features';
import { typicalRows } from '@/lib/core/clustering/typical-rows';
import { AppError } from '@/lib/core/errors';
import { type Feature, featuresOf, isZeroWhenMissing, nameFeature } from '@/lib/core/features/feature';
import { featureRule } from '@/lib/core/features/feature-rule';
import { takeRows } from '@/lib/core/math/matrix';
import { principalAxes, projectOnAxes } from '@/lib/core/math/principal-axes';
import { seededRandom } from '@/lib/core/math/random';
import { sampleRows } from '@/lib/core/math/sample';
import { explainRule } from '@/lib/core/segments/explain-rule';
import type { Rule } from '@/lib/core/segments/rule';
import { type FeatureRow, readFeatures } from '@/lib/data/events/insights/features';
import { keysOfProfiles } from '@/lib/data/events/insights/profiles-behind';
import { divide, type InsightGround, together } from './insight-ground';
import type { Asker, Behind, InsightKind, Measured } from './insight-kind';

export const groupsInsight: InsightKind<typeof GroupsQuery, typeof GroupsCell, typeof GroupsNumbers> = {
  kind: 'groups',
  Query: GroupsQuery,
  Cell: GroupsCell,
  Numbers: GroupsNumbers,
  measure,
  behind,
};

/** Groups are made from a fair sample of so many: more would move their middles by less than a hair. */
const mostProfiles = 20_000;
const pointsDrawn = 600;
const typicalShown = 5;

async function measure(asker: Asker, query: GroupsQuery): Promise<Measured<GroupsNumbers>> {
  const { table, scaled, rows, features, remarks } = await readTable(asker, query);
  const choice = chooseGroups(table, scaled, query.seed);
  const k = query.k ?? (choice.kind === 'groups' ? choice.k : null);
  const none = { choice: wireChoice(choice), model: null, groups: [], scatter: { shares: [], points: [] } };
  if (k === null || choice.kind === 'not_enough_data') return { numbers: none, remarks };
  const { model, fit } = fitGroups(scaled, { k, seed: query.seed, window: windowOf(features, asker.ground) });
  const described = describeGroups(table, fit, {
    features: scaled.features,
    madeFrom: new Set(scaled.features.map(({ name }) => name)),
  });
  const names = proposeGroupNames(described);
  const typical = typicalRows(scaled.matrix, fit, typicalShown);
  const groups = described.map((group, index) => ({
    group: group.group,
    name: names[index] ?? '',
    size: group.size,
    share: group.share,
    features: group.features.map(({ name, difference, typical: own, typicalOfOthers }) => ({
      name,
      difference,
      typical: own,
      typical_of_others: typicalOfOthers,
    })),
    typical: (typical[group.group] ?? []).map((row) => rows[row]?.profileId ?? ''),
    rule: wireRule(findReadableRule(table, fit.labels, group.group, query.seed), features, asker.ground),
  }));
  return {
    numbers: { choice: wireChoice(choice), model, groups, scatter: scatterOf(scaled, fit, query.seed) },
    remarks,
  };
}

type Read = { table: FeatureTable; scaled: ScaledFeatures; rows: FeatureRow[]; features: Feature[]; remarks: string[] };

async function readTable(asker: Asker, query: GroupsQuery): Promise<Read> {
  const { ground, signal } = asker;
  const { audience } = await divide(asker, ground, undefined);
  const asked = featuresOf(query.features);
  const rows = await readFeatures(asker.events, audience, asked, { most: mostProfiles, signal });
  const isText = asked.map((_, index) => rows.some(({ values }) => typeof values[index] === 'string'));
  const places = asked.flatMap((_, index) => (isText[index] ? [] : [index]));
  const features = places.flatMap((place) => asked[place] ?? []);
  if (features.length === 0) {
    throw new AppError(
      'invalid',
      'Groups are made from numbers, and yes or no. Choose a behaviour, or a trait that counts.',
    );
  }
  const values = new Float64Array(rows.length * features.length);
  for (const [row, { values: known }] of rows.entries()) {
    for (const [column, place] of places.entries()) {
      const value = known[place] ?? null;
      const missing = isZeroWhenMissing(features[column] ?? { kind: 'trait', name: '' }) ? 0 : Number.NaN;
      values[row * features.length + column] = value === null ? missing : Number(value);
    }
  }
  const names = features.map((feature) => nameFeature(feature, ground.dictionary));
  const table = { names, matrix: { values, n: rows.length, dimension: features.length } };
  const scaled = scaleFeatures(table);
  const texts = asked.filter((_, index) => isText[index]).map((feature) => nameFeature(feature, ground.dictionary));
  return { table, scaled, rows, features, remarks: remarksOf(scaled, texts, rows.length) };
}

/** What was done to the features before groups were looked for. */
function remarksOf({ features, dropped }: ScaledFeatures, texts: string[], n: number): string[] {
  const logged = features.filter((feature) => feature.logged).map(({ name }) => name);
  const reasons = { all_equal: 'is the same for everybody', mostly_unknown: 'is unknown for most' };
  return [
    'All features are measured in standard deviations from their mean, so that none counts more for its unit.',
    ...(logged.length > 0 ? [`Logged, as a few have very much of it: ${logged.join('; ')}.`] : []),
    ...dropped.map(({ name, reason }) => `Left out, as it ${reasons[reason]}: ${name}.`),
    ...(texts.length > 0 ? [`Left out, as words have no distance: ${texts.join('; ')}.`] : []),
    ...(n === mostProfiles ? [`Made from ${mostProfiles.toLocaleString('en')} profiles, drawn fairly.`] : []),
  ];
}

function windowOf(features: Feature[], { scope }: InsightGround) {
  const days = Math.max(0, ...features.map((feature) => (feature.kind === 'trait' ? 0 : feature.days)));
  const to = scope.asOf.toISOString();
  return { from: days === 0 ? null : new Date(scope.asOf.getTime() - days * 86_400_000).toISOString(), to };
}

function wireChoice(choice: GroupChoice): GroupsNumbers['choice'] {
  switch (choice.kind) {
    case 'groups':
      return { kind: choice.kind, k: choice.k, counts: choice.counts, judged: choice.judged };
    case 'no_groups':
      return { kind: choice.kind, reason: choice.reason, counts: choice.counts, judged: choice.judged };
    case 'not_enough_data':
      return choice;
  }
}

function wireRule(
  found: ReadableRule | null,
  features: Feature[],
  { dictionary }: InsightGround,
): GroupsNumbers['groups'][number]['rule'] {
  const rule =
    found && together(found.conditions.flatMap((condition) => conditionRule(condition, features, dictionary)));
  if (!found || !rule) return null;
  return { rule, sentence: explainRule(rule, dictionary), precision: found.precision, recall: found.recall };
}

function conditionRule(
  { feature: name, ...test }: FeatureCondition,
  features: Feature[],
  dictionary: InsightGround['dictionary'],
): Rule[] {
  const feature = features.find((one) => nameFeature(one, dictionary) === name);
  if (!feature) return [];
  if (test.operator === 'between') return [featureRule(feature, test, dictionary)];
  return [featureRule(feature, { operator: test.operator, value: test.value }, dictionary)];
}

/** Some of the profiles on the two axes along which they differ most. */
function scatterOf({ matrix }: ScaledFeatures, fit: KMeans, seed: number): GroupsNumbers['scatter'] {
  const axes = principalAxes(matrix, Math.min(2, matrix.dimension));
  const picked = sampleRows(matrix.n, pointsDrawn, seededRandom(seed));
  const { values, dimension } = projectOnAxes(axes, takeRows(matrix, picked));
  const points = Array.from(picked, (row, index): [number, number, number] => [
    values[index * dimension] ?? 0,
    dimension > 1 ? (values[index * dimension + 1] ?? 0) : 0,
    fit.labels[row] ?? 0,
  ]);
  return { shares: axes.shares, points };
}

async function behind(asker: Asker, query: GroupsQuery, { group, as }: GroupsCell): Promise<Behind> {
  const { numbers } = await measure(asker, query);
  const found = numbers.groups.find((one) => one.group === group);
  if (!found || !numbers.model) throw new AppError('not_found', 'There is no such group. Choose one of those found.');
  const { who } = asker.ground;
  if (as === 'rule' && found.rule) {
    return { name: found.name, rule: together([...(who ? [who] : []), found.rule.rule]) ?? found.rule.rule };
  }
  const { scaled, rows } = await readTable(asker, query);
  const { fit } = fitGroups(scaled, { k: numbers.model.k, seed: query.seed, window: numbers.model.window });
  const ids = rows.filter((_, row) => fit.labels[row] === group).map(({ profileId }) => profileId);
  return { name: found.name, keys: keysOfProfiles(asker.ground.workspaceId, ids) };
}
