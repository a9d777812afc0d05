import { assignGroups } from '@/lib/core/clustering/fit-groups';
import { type GroupModelVersion, matchKnown } from '@/lib/core/clustering/group-model';
import {
  GroupsMovementCell,
  GroupsMovementNumbers,
  GroupsMovementQuery,
  movesOf,
} from '@/lib/core/clustering/groups-movement';
import { groupMovement } from '@/lib/core/clustering/match-groups';
import { AppError } from '@/lib/core/errors';
import { type Feature, featuresOf, isSameFeature } from '@/lib/core/features/feature';
import { momentMs } from '@/lib/core/time';
import { readFeaturesTwice, type TwiceRow } from '@/lib/data/events/insights/features-twice';
import { keysOfProfiles } from '@/lib/data/events/insights/profiles-behind';
import { mostGrouped, sampleOf, sampleRemarks, tableOf } from './group-table';
import type { Asker, Behind, InsightKind, Measured } from './insight-kind';
import { keptGroups, keptNames } from './known-groups';

export const groupsMovementInsight: InsightKind<
  typeof GroupsMovementQuery,
  typeof GroupsMovementCell,
  typeof GroupsMovementNumbers
> = {
  kind: 'groups/movement',
  Query: GroupsMovementQuery,
  Cell: GroupsMovementCell,
  Numbers: GroupsMovementNumbers,
  restsOn: (asker, { model, to_version: later }) =>
    keptNames(asker, [model, ...(later === undefined ? [] : [{ ...model, version: later }])]),
  measure,
  behind,
};

type Moved = {
  beforeAt: Date;
  was: GroupModelVersion;
  is: GroupModelVersion;
  ids: string[];
  isSampled: boolean;
  /** The group of each profile at either moment; -1 is none. */
  labels: { before: Int32Array; after: Int32Array };
};

async function measure(asker: Asker, query: GroupsMovementQuery): Promise<Measured<GroupsMovementNumbers>> {
  const { beforeAt, was, is, labels, isSampled } = await move(asker, query);
  const matched = was === is ? was.groups.map((_, group) => group) : matchKnown(was, is);
  const movement = groupMovement(
    { k: was.model.k, labels: labels.before },
    { k: is.model.k, labels: labels.after },
    matched,
  );
  return {
    numbers: {
      before_at: beforeAt.toISOString(),
      from: was.groups.map(({ name }) => name),
      to: is.groups.map(({ name }) => name),
      matched,
      moves: movesOf(movement),
      stayed: movement.stayed,
      moved: movement.moved,
    },
    remarks: [
      was === is
        ? 'Both moments are divided by the same middles, so a group means the same at both.'
        : 'The later groups were found anew; each is matched with the earlier one that lies nearest.',
      ...sampleRemarks(isSampled),
    ],
    isSampled,
  };
}

/** Everybody at both moments, in the groups that were kept. */
async function move(asker: Asker, query: GroupsMovementQuery): Promise<Moved> {
  const { ground, events, signal } = asker;
  const { workspaceId, who, scope } = ground;
  const was = await keptGroups(asker, query.model);
  const later = query.to_version ?? query.model.version;
  const is = later === query.model.version ? was : await keptGroups(asker, { ...query.model, version: later });
  const beforeAt = beforeOf(query, was, asker);
  const moments = { before: { ...scope, asOf: beforeAt }, after: scope };
  const features = featuresOf([...was.columns, ...is.columns].map(({ feature }) => feature));
  const placeOf = (wanted: Feature) => features.findIndex((feature) => isSameFeature(feature, wanted));
  const most = mostGrouped + 1;
  const asked = { workspaceId, who, ...moments };
  const { rows, isSampled } = sampleOf(await readFeaturesTwice(events, asked, features, { most, signal }));
  const labelsOf = (side: 'before' | 'after', { model, columns }: GroupModelVersion) => {
    const places = columns.map(({ feature }) => placeOf(feature));
    const known = rows.map((row) => ({
      profileId: row.profileId,
      values: places.map((place) => row[side]?.[place] ?? null),
    }));
    const labels = assignGroups(model, tableOf(known, columns).table);
    return labels.map((label, row) => (isThere(rows[row], side) ? label : -1));
  };
  return {
    beforeAt,
    was,
    is,
    ids: rows.map(({ profileId }) => profileId),
    isSampled,
    labels: { before: labelsOf('before', was), after: labelsOf('after', is) },
  };
}

const isThere = (row: TwiceRow | undefined, side: 'before' | 'after'): boolean =>
  row !== undefined && row[side] !== null;

const dayMs = 86_400_000;
const usualDays = 30;

/** When the groups were found, unless told; a month before where that is hardly earlier. */
function beforeOf({ before }: GroupsMovementQuery, was: GroupModelVersion, { ground }: Asker): Date {
  const asOf = ground.scope.asOf.getTime();
  if (before !== undefined) {
    const beforeMs = momentMs(before, ground.scope.zone);
    if (beforeMs < asOf) return new Date(beforeMs);
    throw new AppError('invalid', 'The earlier moment has to lie before the later one. Choose an earlier date.');
  }
  const found = Date.parse(was.as_of);
  return new Date(found < asOf - dayMs ? found : asOf - usualDays * dayMs);
}

async function behind(asker: Asker, query: GroupsMovementQuery, { from, to }: GroupsMovementCell): Promise<Behind> {
  const { was, is, ids, labels } = await move(asker, query);
  for (const [group, { groups }] of [[from, was] as const, [to, is] as const]) {
    if (typeof group === 'number' && groups[group] === undefined) {
      throw new AppError('not_found', 'There is no such group. Choose one of those kept.');
    }
  }
  const isAt = (label: number | undefined, side: number | null | undefined) =>
    side === undefined || label === (side ?? -1);
  const members = ids.filter((_, row) => isAt(labels.before[row], from) && isAt(labels.after[row], to));
  return {
    name: `From ${nameOf(from, was)} to ${nameOf(to, is)}`,
    keys: keysOfProfiles(asker.ground.workspaceId, members),
  };
}

function nameOf(side: number | null | undefined, { groups }: GroupModelVersion): string {
  if (side === undefined) return 'anywhere';
  return side === null ? 'nowhere' : (groups[side]?.name ?? '');
}
