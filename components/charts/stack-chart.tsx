'use client';

import dynamic from 'next/dynamic';
import { ChartFrame, type FrameProps } from '@/components/charts/chart-frame';
import { DrawingPlace } from '@/components/charts/drawing-place';
import { niceTicks } from '@/components/charts/nice-ticks';
import { seriesColor } from '@/components/charts/palette';
import type { StackSeries } from '@/components/charts/stack-drawing';
import type { ValueFormat } from '@/components/charts/value-format';

// The drawing library is larger than the rest of a page: it comes after it.
const StackDrawing = dynamic(() => import('@/components/charts/stack-drawing').then((file) => file.StackDrawing), {
  ssr: false,
});

type StackChartProps = FrameProps & {
  /** One for each column, as written. */
  labels: string[];
  /** Head of the first column of the table: "Week". */
  head: string;
  series: StackSeries[];
  format?: ValueFormat;
  unit?: string;
  height?: number;
  /** A piece was pressed, in the drawing or in the table. */
  onPick?: (column: number, series: number) => void;
};

/** Columns of pieces on each other, some of them below the axis; what each colour means stands above. */
export function StackChart({
  labels,
  head,
  series,
  format = 'count',
  unit,
  height = 280,
  onPick,
  ...frame
}: StackChartProps) {
  const sum = (at: number, below: boolean) =>
    series.filter((one) => Boolean(one.below) === below).reduce((total, one) => total + (one.values[at] ?? 0), 0);
  const highest = Math.max(0, ...labels.map((_, at) => sum(at, false)));
  const lowest = -Math.max(0, ...labels.map((_, at) => sum(at, true)));
  const ticks = niceTicks(lowest, highest, 5, format === 'count');
  const rows = labels.map((label, at) => ({
    label,
    ...Object.fromEntries(series.map((one, n) => [`v${n}`, (one.below ? -1 : 1) * (one.values[at] ?? 0)])),
  }));
  const table = {
    columns: [{ label: head }, ...series.map(({ label }) => ({ label, format }))],
    rows: labels.map((label, at) => [label, ...series.map((one) => one.values[at] ?? 0)]),
    ...(onPick && { onPick: (row: number, column: number) => onPick(row, column - 1) }),
  };
  return (
    <ChartFrame {...frame} table={table}>
      {series.length > 1 && (
        <ul className="mb-1 flex flex-wrap gap-x-4 gap-y-1 text-xs">
          {series.map((one, n) => (
            <li key={one.label} className="flex items-center gap-1.5 text-ink-2">
              <span aria-hidden className="size-2 rounded-[2px]" style={{ background: seriesColor(n, one.color) }} />
              {one.label}
            </li>
          ))}
        </ul>
      )}
      {unit && <p className="text-2xs text-ink-3">{unit}</p>}
      <DrawingPlace height={height} empty={highest === 0 && lowest === 0}>
        <StackDrawing {...{ title: frame.title, rows, series, ticks, format, unit, height, onPick }} />
      </DrawingPlace>
    </ChartFrame>
  );
}
