import type { ChartTable } from '@/components/charts/chart-frame';
import { pointsInTable } from '@/components/insights/difference-words';
import type { GroupsNumbers, GroupsPart } from '@/lib/core/clustering/groups';
import type { DifferenceFromOthers } from '@/lib/core/insights/difference-from-others';
import { estimateShare } from '@/lib/core/math/share';

/** What is drawn of a group: people who are not signed in get no more. */
export type GroupNamed = Pick<GroupsNumbers['groups'][number], 'group' | 'name' | 'size' | 'share'>;

/** Everybody, or a part of the split: `part` is its number, 0 for everybody. */
export type PartRow = { part: number; name: string; profiles: number; shares: GroupShare[] };
export type GroupShare = {
  group: number;
  name: string;
  count: number;
  /** 0 to 1, with its ends; null where there is nobody to take a share of. */
  share: { value: number; low: number; high: number } | null;
  /** Undefined for everybody, who are compared with nobody. */
  difference?: DifferenceFromOthers | null;
};

export function partRows(groups: GroupNamed[], splits: GroupsPart[]): PartRow[] {
  const n = groups.reduce((sum, { size }) => sum + size, 0);
  const nameOf = (group: number) => groups.find((one) => one.group === group)?.name ?? '';
  return [
    {
      part: 0,
      name: 'Everybody',
      profiles: n,
      shares: groups.map(({ group, name, size }) => ({
        group,
        name,
        count: size,
        share: shown(estimateShare({ successes: size, n })),
      })),
    },
    ...splits.map(({ part, profiles, groups: own }, index) => ({
      part: index + 1,
      name: part.name,
      profiles,
      shares: own.map(({ group, count, share, difference }) => ({
        group,
        name: nameOf(group),
        count,
        share: shown(share),
        difference,
      })),
    })),
  ];
}

const shown = (share: GroupsPart['groups'][number]['share']): GroupShare['share'] =>
  share.kind === 'estimate' ? { value: share.value, low: share.low, high: share.high } : null;

export function partsTable(rows: PartRow[]): ChartTable {
  return {
    columns: [
      { label: 'Part' },
      { label: 'Profiles', format: 'count' },
      ...(rows[0]?.shares ?? []).flatMap(({ name }) => [
        { label: name, format: 'count' as const },
        { label: `${name}: share`, format: 'share' as const },
        { label: `${name}: low`, format: 'share' as const },
        { label: `${name}: high`, format: 'share' as const },
        { label: `${name}: against everybody else` },
      ]),
    ],
    rows: rows.map(({ name, profiles, shares }) => [
      name,
      profiles,
      ...shares.flatMap(({ count, share, difference }) => [
        count,
        share?.value ?? null,
        share?.low ?? null,
        share?.high ?? null,
        pointsInTable(difference),
      ]),
    ]),
  };
}
