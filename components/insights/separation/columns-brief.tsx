'use client';

import { ChartFrame } from '@/components/charts/chart-frame';
import {
  columnsTable,
  type RankingColumn,
  rowsOf,
  tellingOf,
} from '@/components/insights/separation/separation-columns';
import { formatCount, formatShare } from '@/components/ui/format-number';

const mostShown = 3;

/** What counts most among everybody and within each segment, in a few lines. */
export function ColumnsBrief({ title, columns }: { title: string; columns: RankingColumn[] }) {
  return (
    <ChartFrame
      title={title}
      hideTitle
      note="What counts most, by the share it tells of all there is to know about the outcome"
      table={columnsTable(columns, rowsOf(columns))}
    >
      <ul aria-hidden className="space-y-2">
        {columns.map((column) => (
          <li key={column.within} className="text-sm">
            <p className="flex items-baseline justify-between gap-3">
              <b className="min-w-0 truncate font-semibold">{column.name}</b>
              <span className="shrink-0 text-ink-3 text-xs">{formatCount(column.ranking.n)} profiles</span>
            </p>
            <Telling column={column} />
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}

function Telling({ column: { ranking } }: { column: RankingColumn }) {
  if (ranking.kind === 'not_enough_data') {
    return <p className="text-ink-2 text-xs">Cannot be ranked. {ranking.reason}</p>;
  }
  const telling = tellingOf(ranking).slice(0, mostShown);
  if (telling.length === 0) return <p className="text-ink-2 text-xs">Nothing beyond what chance explains.</p>;
  return (
    <ul className="mt-0.5 space-y-0.5 text-xs">
      {telling.map(({ feature, name, share }) => (
        <li key={feature} className="grid grid-cols-[minmax(0,1fr)_minmax(40px,30%)_48px] items-center gap-2.5">
          <span className="truncate" title={name}>
            {name}
          </span>
          <span className="block h-1.5 rounded-[1px] bg-sunken">
            <span className="block h-full rounded-[1px] bg-c1" style={{ width: `${share * 100}%` }} />
          </span>
          <span className="text-right tabular-nums">{formatShare(share)}</span>
        </li>
      ))}
    </ul>
  );
}
