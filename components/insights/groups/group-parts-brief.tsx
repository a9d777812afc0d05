'use client';

import { ChartFrame } from '@/components/charts/chart-frame';
import { seriesColor } from '@/components/charts/palette';
import { type GroupNamed, partRows, partsTable } from '@/components/insights/groups/group-part-rows';
import { StackedShare } from '@/components/insights/groups/stacked-share';
import { formatCount, formatShare } from '@/components/ui/format-number';
import type { GroupsPart } from '@/lib/core/clustering/groups';

type GroupPartsBriefProps = { title: string; groups: GroupNamed[]; splits: GroupsPart[] };

/** Groups within each segment on a board: a bar for each, the largest share in words. */
export function GroupPartsBrief({ title, groups, splits }: GroupPartsBriefProps) {
  const rows = partRows(groups, splits);
  return (
    <ChartFrame title={title} hideTitle table={partsTable(rows)}>
      <ul aria-hidden className="mb-2.5 flex flex-wrap gap-x-3 gap-y-0.5 text-xs">
        {groups.map(({ group, name }) => (
          <li key={group} className="flex min-w-0 items-baseline gap-1.5">
            <span className="size-2 shrink-0 rounded-full" style={{ background: seriesColor(group) }} />
            <span className="truncate">{name}</span>
          </li>
        ))}
      </ul>
      <ul aria-hidden className="space-y-2">
        {rows.map(({ part, name, profiles, shares }) => (
          <li key={part} className="text-xs">
            <p className="mb-0.5 flex items-baseline justify-between gap-3">
              <b className="min-w-0 truncate font-semibold">{name}</b>
              <span className="shrink-0 text-ink-3">{formatCount(profiles)} profiles</span>
            </p>
            <StackedShare low shares={shares} />
            <p className="mt-0.5 truncate text-ink-3 tabular-nums">
              {shares.map(({ share }) => (share ? formatShare(share.value) : 'nobody')).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
