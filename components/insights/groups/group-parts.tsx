'use client';

import { ChartFrame } from '@/components/charts/chart-frame';
import { seriesColor } from '@/components/charts/palette';
import { sayPoints } from '@/components/insights/difference-words';
import {
  type GroupNamed,
  type GroupShare,
  type PartRow,
  partRows,
  partsTable,
} from '@/components/insights/groups/group-part-rows';
import { StackedShare } from '@/components/insights/groups/stacked-share';
import { formatCount, formatShare } from '@/components/ui/format-number';
import type { GroupsCell, GroupsPart } from '@/lib/core/clustering/groups';

type GroupPartsProps = { groups: GroupNamed[]; splits: GroupsPart[]; onPick: (cell: GroupsCell) => void };

/** How the members of each segment fall into the groups of everybody, and where that is more than chance. */
export function GroupParts({ groups, splits, onPick }: GroupPartsProps) {
  const rows = partRows(groups, splits);
  return (
    <ChartFrame
      title="Groups within each segment"
      note="The groups are those of everybody; the members of each segment are counted over them, with 95% intervals. Against everybody else, what is compared is compared together, so that chance alone shows a difference once in twenty times"
      table={partsTable(rows)}
    >
      <ul className="space-y-4">
        {rows.map((row) => (
          <PartItem key={row.part} row={row} onPick={onPick} />
        ))}
      </ul>
    </ChartFrame>
  );
}

function PartItem({ row, onPick }: { row: PartRow; onPick: GroupPartsProps['onPick'] }) {
  const pick = (group: number) => onPick({ group, as: 'members', part: row.part });
  return (
    <li>
      <p className="mb-1 flex items-baseline justify-between gap-3 text-sm">
        <b className="min-w-0 truncate font-semibold">{row.name}</b>
        <span className="shrink-0 text-ink-3 text-xs">{formatCount(row.profiles)} profiles</span>
      </p>
      <StackedShare shares={row.shares} onPick={pick} />
      <ul className="mt-1">
        {row.shares.map((one) => (
          <li key={one.group}>
            <button
              type="button"
              className="grid w-full grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3 rounded-sm px-1 py-0.5 text-left text-xs hover:bg-sunken sm:grid-cols-[minmax(0,1fr)_210px_minmax(0,42%)]"
              onClick={() => pick(one.group)}
            >
              <ShareLine share={one} />
            </button>
          </li>
        ))}
      </ul>
    </li>
  );
}

function ShareLine({ share: { group, name, count, share, difference } }: { share: GroupShare }) {
  return (
    <>
      <span className="flex min-w-0 items-baseline gap-2">
        <span aria-hidden className="size-2 shrink-0 rounded-full" style={{ background: seriesColor(group) }} />
        <span className="truncate">{name}</span>
      </span>
      <span className="whitespace-nowrap text-right tabular-nums">
        {share && <b className="font-semibold">{formatShare(share.value)}</b>}{' '}
        <span className="text-ink-3">
          {share && `[${formatShare(share.low)}, ${formatShare(share.high)}] `}
          {formatCount(count)}
        </span>
      </span>
      <span className="col-span-2 text-ink-3 sm:col-span-1">{sayDifference(difference)}</span>
    </>
  );
}

function sayDifference(difference: GroupShare['difference']): string {
  if (difference === undefined) return '';
  if (difference === null) return 'too few to compare';
  const points = sayPoints(difference);
  if (difference.is_noise) return `as everybody else, as far as one can tell: ${points}`;
  return `${difference.value > 0 ? 'more' : 'less'} than everybody else: ${points}`;
}
