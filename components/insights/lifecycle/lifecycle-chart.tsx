'use client';

import { StackChart } from '@/components/charts/stack-chart';
import { periodWords } from '@/components/insights/period-words';
import { useZone } from '@/components/ui/clock';
import type { LifecycleCell, LifecycleNumbers, LifecycleQuery } from '@/lib/core/lifecycle/lifecycle';

const states = [
  { state: 'returning', label: 'Returning', color: 1 },
  { state: 'new', label: 'New', color: 3 },
  { state: 'resurrecting', label: 'Back after a pause', color: 5 },
  { state: 'dormant', label: 'Dormant', color: 2 },
] as const;

type LifecycleChartProps = {
  query: Pick<LifecycleQuery, 'period'>;
  numbers: LifecycleNumbers;
  onPick?: (cell: LifecycleCell) => void;
  title?: string;
  /** Only of everybody: the parts of a split are told apart by theirs. */
  hideTitle?: boolean;
  height?: number;
};

/** Those who came above the axis, those who stayed away below it; one drawing for each part of a split. */
export function LifecycleChart({
  query,
  numbers,
  onPick,
  title = 'Lifecycle',
  hideTitle,
  height = 300,
}: LifecycleChartProps) {
  const zone = useZone();
  const labels = numbers.starts.map((start) => periodWords[query.period].axis(Date.parse(start), zone));
  const drawings = numbers.splits.length > 0 ? numbers.splits : [{ part: null, ...numbers }];
  return (
    <div className="space-y-6">
      {drawings.map((counts, index) => (
        <StackChart
          key={counts.part?.name ?? ''}
          title={counts.part ? `${title}: ${counts.part.name}` : title}
          hideTitle={hideTitle === true && counts.part === null}
          note={
            numbers.is_incomplete ? 'The last period has not ended: who is dormant in it may still come' : undefined
          }
          labels={labels}
          head="Start"
          series={states.map(({ state, label, color }) => ({
            label,
            color,
            values: counts[state],
            ...(state === 'dormant' && { below: true }),
          }))}
          unit="profiles"
          height={drawings.length > 1 ? 200 : height}
          {...(onPick && {
            onPick: (column: number, series: number) => {
              const [start, picked] = [numbers.starts[column], states[series]];
              const part = numbers.splits.length > 0 ? index + 1 : 0;
              if (start && picked) onPick({ state: picked.state, start, part });
            },
          })}
        />
      ))}
    </div>
  );
}
