import { ChartFrame, type FrameProps } from '@/components/charts/chart-frame';
import { ratioPosition, ratioReach, writeRatio } from '@/components/charts/ratio-scale';
import { classNames } from '@/components/ui/class-names';

export type RatioRow = {
  label: string;
  /** Against everybody else: 2 is twice as often. */
  ratio: number;
  /** Ends of the interval. */
  low: number;
  high: number;
  /** In words, for the title of the row: "62.0% against 18.2%". */
  detail?: string;
};

type IntervalPlotProps = FrameProps & { rows: RatioRow[] };

/** What is more and less frequent in a group than outside it: bars from 1×, on a scale where double is as far as half. */
export function IntervalPlot({ rows, ...frame }: IntervalPlotProps) {
  const reach = ratioReach(rows.flatMap((row) => [row.ratio, row.low, row.high]));
  const table = {
    columns: [
      { label: 'What' },
      { label: 'Ratio', format: 'ratio' as const },
      { label: 'Low', format: 'ratio' as const },
      { label: 'High', format: 'ratio' as const },
    ],
    rows: rows.map((row) => [row.label, row.ratio, row.low, row.high]),
  };
  return (
    <ChartFrame {...frame} table={table}>
      <ul aria-hidden className="space-y-1">
        {rows.map((row) => (
          <li
            key={row.label}
            title={row.detail}
            className="grid grid-cols-[minmax(0,1fr)_minmax(56px,34%)_40px] items-center gap-2.5 text-xs"
          >
            <span className="truncate">{row.label}</span>
            <RatioBar row={row} reach={reach} />
            <span className="text-right font-semibold">{writeRatio(row.ratio)}</span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}

function RatioBar({ row, reach }: { row: RatioRow; reach: number }) {
  const at = (ratio: number) => ratioPosition(ratio, reach) * 100;
  const from = Math.min(50, at(row.ratio));
  const low = at(row.low);
  return (
    <span className="relative block h-5.5">
      <span className="absolute inset-y-0 left-1/2 w-px border-line-strong border-l border-dashed" />
      <span
        className={classNames('absolute top-2 h-1.75 rounded-[1px]', row.ratio >= 1 ? 'bg-c1' : 'bg-c2')}
        style={{ left: `${from}%`, width: `${Math.abs(at(row.ratio) - 50)}%`, minWidth: 1 }}
      />
      <span className="absolute top-2 h-1.75" style={{ left: `${low}%`, width: `${at(row.high) - low}%` }}>
        <span className="absolute inset-x-0 top-0.75 h-px bg-ink-3" />
        <span className="absolute inset-y-0 left-0 w-px bg-ink-3" />
        <span className="absolute inset-y-0 right-0 w-px bg-ink-3" />
      </span>
    </span>
  );
}
