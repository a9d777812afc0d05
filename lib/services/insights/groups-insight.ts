import { countParts } from '@/lib/core/clustering/count-parts';
import { explainScaling } from '@/lib/core/clustering/explain-scaling';
import { assignGroups } from '@/lib/core/clustering/fit-groups';
import type { GroupColumn } from '@/lib/core/clustering/group-model';
import type { Described, Scatter } from '@/lib/core/clustering/group-work';
import { GroupsCell, GroupsNumbers, type GroupsPart, GroupsQuery } from '@/lib/core/clustering/groups';
import type { GroupsModel } from '@/lib/core/clustering/groups-model';
import type { FeatureCondition } from '@/lib/core/clustering/rule-conditions';
import { AppError } from '@/lib/core/errors';
import { featureRule } from '@/lib/core/features/feature-rule';
import { nameFeatures } from '@/lib/core/features/name-features';
import { namesOf } from '@/lib/core/insights/plain-name';
import { explainRule } from '@/lib/core/segments/explain-rule';
import type { Rule } from '@/lib/core/segments/rule';
import { keysOfProfiles } from '@/lib/data/events/insights/profiles-behind';
import { workHard } from '../heavy-work';
import { type GroupTable, readKnownTable } from './group-table';
import { divide, type InsightGround, segmentRules, together } from './insight-ground';
import type { Asker, Behind, InsightKind, Measured } from './insight-kind';
import { findNow, type Kept, keptGroups, keptNames, knowGroups } from './known-groups';
import { nameInPart, partOfCell, ruleInPart } from './part-of-cell';

export const groupsInsight: InsightKind<typeof GroupsQuery, typeof GroupsCell, typeof GroupsNumbers> = {
  kind: 'groups',
  Query: GroupsQuery,
  Cell: GroupsCell,
  Numbers: GroupsNumbers,
  pinned: ({ split }) => segmentRules(split),
  restsOn: (asker, { model }) => keptNames(asker, model ? [model] : []),
  isHeavy: true,
  measure,
  behind,
};

async function measure(asker: Asker, query: GroupsQuery): Promise<Measured<GroupsNumbers>> {
  if (query.model) return measureKept(asker, await keptGroups(asker, query.model), query.split);
  const { read, found, described } = await findNow(asker, query);
  const { choice, model, scaling } = found;
  const { groups, scatter } = described;
  return {
    numbers: {
      choice: wireChoice(choice),
      model,
      ...wireGroups(groups, scatter, read, asker.ground),
      ...(query.split && { splits: model ? countIn(read, model) : [] }),
    },
    remarks: [...explainScaling(scaling.features, scaling.dropped), ...read.remarks],
    isSampled: read.isSampled,
  };
}

/** Everybody now, in the groups as they were found: by the same middles, scales and rules. */
async function measureKept(asker: Asker, kept: Kept, split: GroupsQuery['split']): Promise<Measured<GroupsNumbers>> {
  const { model, columns, groups: before } = kept;
  const read = await readKnownTable(asker, columns, split);
  const { groups, scatter } = await workHard(asker, 'describeByModel', { table: read.table, model, kept: before });
  const wired = wireGroups(groups, scatter, read, asker.ground);
  return {
    numbers: {
      choice: { kind: 'kept', k: model.k, name: kept.name, as_of: kept.as_of },
      model,
      groups: wired.groups.map((group, index) => ({ ...group, found: sizeOf(before[index]) })),
      scatter: wired.scatter,
      ...(split && { splits: countIn(read, model) }),
    },
    remarks: [...explainScaling(model.features, model.dropped), ...read.remarks],
    isSampled: read.isSampled,
  };
}

/** The members of each part over the groups of everybody. */
function countIn({ table, parts }: GroupTable, model: GroupsModel): GroupsPart[] {
  const members = parts.map(({ part, table: own, isInWhole }) => ({
    part,
    isInWhole,
    labels: assignGroups(model, own),
  }));
  return countParts(assignGroups(model, table), members, model.k);
}

const sizeOf = (group: { size: number; share: number } | undefined) =>
  group ? { size: group.size, share: group.share } : null;

function wireChoice(choice: Awaited<ReturnType<typeof findNow>>['found']['choice']): GroupsNumbers['choice'] {
  switch (choice.kind) {
    case 'groups':
      return { kind: choice.kind, k: choice.k, counts: choice.counts, judged: choice.judged };
    case 'no_groups':
      return { kind: choice.kind, reason: choice.reason, counts: choice.counts, judged: choice.judged };
    case 'not_enough_data':
      return choice;
  }
}

function wireGroups(
  described: Described[],
  scatter: Scatter,
  { ids, columns }: GroupTable,
  ground: InsightGround,
): Pick<GroupsNumbers, 'groups' | 'scatter'> {
  const plain = plainNamesOf(columns, ground);
  const groups = described.map(({ group, name, size, share, features, typical, rule }) => ({
    group,
    name,
    size,
    share,
    found: null,
    features: features.map(({ name: feature, difference, typical: own, typicalOfOthers }) => ({
      ...namesOf(feature, plain.get(feature) ?? feature),
      difference,
      typical: own,
      typical_of_others: typicalOfOthers,
    })),
    typical: typical.map((row) => ids[row] ?? ''),
    rule: wireRule(rule, columns, ground),
  }));
  return { groups, scatter };
}

function plainNamesOf(columns: GroupColumn[], { dictionary }: InsightGround): Map<string, string> {
  const named = nameFeatures(
    columns.map(({ feature }) => feature),
    dictionary,
  );
  return new Map(columns.map(({ name }, index) => [name, named[index]?.plainName ?? name]));
}

function wireRule(
  found: Described['rule'],
  columns: GroupColumn[],
  { dictionary }: InsightGround,
): GroupsNumbers['groups'][number]['rule'] {
  const rule = found && groupRule(found.conditions, columns, dictionary);
  if (!found || !rule) return null;
  return { rule, sentence: explainRule(rule, dictionary), precision: found.precision, recall: found.recall };
}

function groupRule(
  conditions: FeatureCondition[],
  columns: GroupColumn[],
  dictionary: InsightGround['dictionary'],
): Rule | null {
  const rules = conditions.flatMap(({ feature: name, ...test }): Rule[] => {
    const feature = columns.find((column) => column.name === name)?.feature;
    return feature ? [featureRule(feature, test, dictionary)] : [];
  });
  return together(rules);
}

/**
 * Who is nearest to the middle of the group, or whom its rule names, of everybody or of a part: by the groups that were
 * found, not by new ones.
 */
async function behind(asker: Asker, query: GroupsQuery, { group, as, part }: GroupsCell): Promise<Behind> {
  const { ground } = asker;
  const known = await knowGroups(asker, query);
  const found = known.groups[group];
  if (!found) throw new AppError('not_found', 'There is no such group. Choose one of those found.');
  const ofPart = partOfCell(ground, query.split, await divide(asker, ground, query.split), part);
  const name = nameInPart(found.name, ofPart);
  const named = found.conditions && groupRule(found.conditions, known.columns, ground.dictionary);
  const rule = as === 'rule' && named ? ruleInPart(ground, named, ofPart) : null;
  if (rule) return { name, rule };
  const who = together([...(ground.who ? [ground.who] : []), ...(ofPart.rule ? [ofPart.rule] : [])]);
  const { table, ids } = await readKnownTable({ ...asker, ground: { ...ground, who } }, known.columns);
  const labels = assignGroups(known.model, table);
  const members = ids.filter((_, row) => labels[row] === group);
  return { name, keys: keysOfProfiles(ground.workspaceId, members) };
}
