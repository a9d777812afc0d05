import { ChartFrame, type FrameProps } from '@/components/charts/chart-frame';
import { type SeriesColor, seriesColor } from '@/components/charts/palette';
import { formatCount } from '@/components/ui/format-number';

export type CountRow = { label: string; value: number; color: SeriesColor; note: string };

type CountBarsProps = FrameProps & {
  rows: CountRow[];
  /** Heads of the columns of the table: "Tag", "Highlights", "From". */
  heads: [string, string, string];
};

/** Counts of things with long names, one under the other, on one scale from nothing. */
export function CountBars({ rows, heads, ...frame }: CountBarsProps) {
  const most = Math.max(...rows.map(({ value }) => value), 1);
  const table = {
    columns: [{ label: heads[0] }, { label: heads[1], format: 'count' as const }, { label: heads[2] }],
    rows: rows.map(({ label, value, note }) => [label, value, note]),
  };
  return (
    <ChartFrame {...frame} table={table}>
      <ul aria-hidden className="grid gap-x-8 gap-y-1 md:grid-cols-2">
        {rows.map(({ label, value, color, note }) => (
          <li
            key={label}
            className="grid grid-cols-[minmax(0,10rem)_minmax(48px,1fr)_96px] items-center gap-2.5 text-xs"
          >
            <span className="truncate">{label}</span>
            <span
              className="block h-2 rounded-[1px]"
              style={{ width: `${(value / most) * 100}%`, background: seriesColor(0, color) }}
            />
            <span>
              <span className="font-semibold tabular-nums">{formatCount(value)}</span>{' '}
              <span className="text-ink-3">{note}</span>
            </span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
