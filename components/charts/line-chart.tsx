'use client';

import dynamic from 'next/dynamic';
import { ChartFrame, type FrameProps } from '@/components/charts/chart-frame';
import { DrawingPlace } from '@/components/charts/drawing-place';
import type { LineMark, LineSeries } from '@/components/charts/line-drawing';
import { niceTicks } from '@/components/charts/nice-ticks';
import { seriesColor } from '@/components/charts/palette';
import type { ValueFormat } from '@/components/charts/value-format';
import { useZone } from '@/components/ui/clock';
import { formatDay, formatShortDay } from '@/components/ui/format-time';

// The drawing library is larger than the rest of a page: it comes after it.
const LineDrawing = dynamic(() => import('@/components/charts/line-drawing').then((file) => file.LineDrawing), {
  ssr: false,
});

type LineChartProps = FrameProps & {
  /** Milliseconds or ISO 8601, one for each value. */
  times: Array<number | string>;
  series: LineSeries[];
  format?: ValueFormat;
  /** What is counted, such as "profiles". */
  unit?: string;
  /** Moments to mark, such as a published version. */
  marks?: LineMark[];
  /** Starts the axis at zero; true unless told. */
  fromZero?: boolean;
  height?: number;
  /** A point was pressed, in the drawing or in the table: its place in time and its series. */
  onPick?: (time: number, series: number) => void;
  /** Head of the first column of the table; "Date" unless told. */
  head?: string;
  /** How times are written; days unless told. */
  writeTime?: { axis: (at: number, zone: string) => string; exact: (at: number, zone: string) => string };
};

const days = { axis: formatShortDay, exact: formatDay };

/** Numbers over time, the last one written beside its point. */
export function LineChart({
  times,
  series,
  format = 'count',
  unit,
  marks = [],
  fromZero = true,
  height = 220,
  onPick,
  head = 'Date',
  writeTime = days,
  ...frame
}: LineChartProps) {
  const zone = useZone();
  const moments = times.map((time) => new Date(time).getTime());
  const rows = moments.map((at, position) => ({
    at,
    ...Object.fromEntries(series.flatMap((line, number) => pointOf(line, number, position))),
  }));
  const named = series.filter(({ quiet }) => !quiet);
  const drawn = named.length > 1 ? height - namesPx : height;
  const known = series.flatMap((line) =>
    [...line.values, ...(line.interval?.high ?? [])].filter((value) => value !== null),
  );
  const lowest = fromZero ? 0 : Math.min(...known);
  const ticks = known.length > 0 ? niceTicks(lowest, Math.max(...known), 4, format === 'count') : [0, 1];
  const table = {
    columns: [{ label: head }, ...series.map((line) => ({ label: line.label, format }))],
    rows: moments.map((at, position) => [
      writeTime.exact(at, zone),
      ...series.map((line) => line.values[position] ?? null),
    ]),
    ...(onPick && { onPick: (row: number, column: number) => onPick(row, column - 1) }),
  };
  return (
    <ChartFrame {...frame} table={table}>
      {unit && <p className="text-2xs text-ink-3">{unit}</p>}
      <DrawingPlace height={drawn} empty={known.length === 0}>
        <LineDrawing
          {...{ title: frame.title, rows, series, ticks, format, unit, marks, height: drawn, onPick, writeTime }}
        />
      </DrawingPlace>
      {named.length > 1 && <LineNames series={series} />}
    </ChartFrame>
  );
}

const namesPx = 26;

/** Which line is which. */
function LineNames({ series }: { series: LineSeries[] }) {
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-ink-2 text-xs">
      {series.map(
        ({ label, color, dashed, quiet }, position) =>
          !quiet && (
            <li key={label} className="flex min-w-0 items-center gap-1.5">
              <svg aria-hidden="true" width="14" height="2" className="shrink-0">
                <line
                  x2="14"
                  y1="1"
                  y2="1"
                  strokeWidth="2"
                  stroke={seriesColor(position, color)}
                  strokeDasharray={dashed ? '3 3' : undefined}
                />
              </svg>
              {label}
            </li>
          ),
      )}
    </ul>
  );
}

/** The value of a line at one moment, and how far its bar reaches below and above it. */
function pointOf({ values, interval }: LineSeries, number: number, at: number): [string, unknown][] {
  const value = values[at] ?? null;
  const [low, high] = [interval?.low[at] ?? null, interval?.high[at] ?? null];
  const reach = value === null || low === null || high === null ? null : [value - low, high - value];
  return [[`v${number}`, value], ...(reach ? [[`e${number}`, reach] satisfies [string, unknown]] : [])];
}
