import { z } from 'zod';
import { GroupsQuery } from '@/lib/core/clustering/groups';
import { GroupsModel } from '@/lib/core/clustering/groups-model';
import { matchGroups } from '@/lib/core/clustering/match-groups';
import { longestName, shortened } from '@/lib/core/clustering/name-groups';
import { FeatureCondition } from '@/lib/core/clustering/rule-conditions';
import { Feature, isSameFeature } from '@/lib/core/features/feature';
import { SegmentKey } from '@/lib/core/segments/segment';

/** Groups that are kept by name: found at a moment, and people can be put into them at any later one. */

const At = z.iso.datetime();
export const GroupName = z.string().trim().min(1).max(longestName);

/** A feature under the name that the model knows it by, whatever it is called later. */
export const GroupColumn = z.strictObject({ name: z.string().min(1), feature: Feature });
export type GroupColumn = z.infer<typeof GroupColumn>;

export const KnownGroup = z.strictObject({
  name: GroupName,
  size: z.int().min(0),
  share: z.number(),
  /** The readable rule; null where none told its members from others. */
  conditions: z.array(FeatureCondition).nullable(),
});
export type KnownGroup = z.infer<typeof KnownGroup>;

/** Groups that were found, and all it takes to put anybody into one of them. */
export const KnownGroups = z.strictObject({
  model: GroupsModel,
  columns: z.array(GroupColumn).min(1),
  groups: z.array(KnownGroup).min(1),
  /** The moment looked from, and what was known then. */
  as_of: At,
  known_at: At,
});
export type KnownGroups = z.infer<typeof KnownGroups>;

/** What was asked when they were found. */
export const KeptGroupsQuery = GroupsQuery.omit({ model: true, as_of: true, known_at: true, split: true });
export type KeptGroupsQuery = z.infer<typeof KeptGroupsQuery>;

export const GroupModelVersion = KnownGroups.extend({
  version: z.int(),
  query: KeptGroupsQuery,
  note: z.string(),
  author: z.object({ id: z.string(), name: z.string() }),
  created_at: At,
});
export type GroupModelVersion = z.infer<typeof GroupModelVersion>;

export const GroupModel = z.object({
  key: SegmentKey,
  name: z.string(),
  created_at: At,
  /** The newest version. */
  current: GroupModelVersion,
});
export type GroupModel = z.infer<typeof GroupModel>;

/** Which earlier group each later one is, told by what their features ask, whatever these were called at either time. */
export function matchKnown(before: KnownGroups, after: KnownGroups): (number | null)[] {
  const featureOf = ({ columns }: KnownGroups, name: string) => columns.find((column) => column.name === name)?.feature;
  return matchGroups(before.model, after.model, (earlier, later) => {
    const [one, other] = [featureOf(before, earlier), featureOf(after, later)];
    return one !== undefined && other !== undefined && isSameFeature(one, other);
  });
}

/** The names of groups found anew: those of the earlier groups they are, else the ones proposed; no two are the same. */
export function carryNames(
  proposed: readonly string[],
  earlier: readonly string[],
  matched: readonly (number | null)[],
): string[] {
  const carried = proposed.map((_, group) => earlier[matched[group] ?? -1]);
  const given = new Set(carried);
  return proposed.map((name, group) => {
    const own = carried[group] ?? freeName(name, given);
    given.add(own);
    return own;
  });
}

function freeName(name: string, given: ReadonlySet<string | undefined>): string {
  for (let number = 0; ; number += 1) {
    const ending = number === 0 ? '' : ` (new${number === 1 ? '' : ` ${number}`})`;
    const free = `${shortened(name, longestName - ending.length)}${ending}`;
    if (!given.has(free)) return free;
  }
}
