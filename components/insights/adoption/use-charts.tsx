'use client';

import { StackChart } from '@/components/charts/stack-chart';
import type { AdoptionCell, AdoptionTable } from '@/lib/core/adoption/adoption';
import { boundsText } from '@/lib/core/adoption/explain-adoption';

type UseChartProps = {
  use: AdoptionTable['use'];
  part: number;
  onPick?: (cell: AdoptionCell) => void;
  height?: number;
};

/** How often its users use it. */
export function DepthChart({ use, part, onPick, height = 200 }: UseChartProps) {
  const bins = use.depth.slice(
    0,
    1 +
      Math.max(
        0,
        use.depth.findLastIndex(({ users }) => users > 0),
      ),
  );
  return (
    <StackChart
      title="Depth"
      note="Users by how many times they used it in the last 30 days"
      labels={bins.map(boundsText)}
      head="Times"
      series={[{ label: 'users', values: bins.map(({ users }) => users), color: 1 }]}
      unit="users"
      height={height}
      {...(onPick && {
        onPick: (column: number) => {
          const bin = bins[column];
          if (bin) onPick({ of: 'depth', least: bin.least, most: bin.most, part });
        },
      })}
    />
  );
}

/** On how many days its users use it. */
export function DaysChart({ use, part, onPick, height = 200 }: UseChartProps) {
  const bins = use.days.slice(
    0,
    1 +
      Math.max(
        0,
        use.days.findLastIndex(({ users }) => users > 0),
      ),
  );
  return (
    <StackChart
      title="Days used"
      note="Users by on how many of the last 30 days they used it"
      labels={bins.map(({ days }) => String(days))}
      head="Days"
      series={[{ label: 'users', values: bins.map(({ users }) => users), color: 3 }]}
      unit="users"
      height={height}
      {...(onPick && {
        onPick: (column: number) => {
          const bin = bins[column];
          if (bin) onPick({ of: 'days', days: bin.days, part });
        },
      })}
    />
  );
}
