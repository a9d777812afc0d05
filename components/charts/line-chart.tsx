'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { ChartFrame, type FrameProps } from '@/components/charts/chart-frame';
import { DrawingPlace } from '@/components/charts/drawing-place';
import type { LineMark, LineSeries } from '@/components/charts/line-drawing';
import { LineNames } from '@/components/charts/line-names';
import { niceTicks } from '@/components/charts/nice-ticks';
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
  /** The last moment has not ended yet: the way to it is dashed. */
  isOpen?: boolean;
  /** A point was pressed, in the drawing or in the table: its place in time and its series. */
  onPick?: (time: number, series: number) => void;
  /** What lines with a `beside` are: "the time before". */
  besideName?: string;
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
  isOpen = false,
  onPick,
  besideName = 'what it is compared with',
  head = 'Date',
  writeTime = days,
  ...frame
}: LineChartProps) {
  const zone = useZone();
  const [kept, setKept] = useState<number | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const isChosen = series.some(({ beside }) => beside !== undefined);
  const chosen = isChosen ? (pointed ?? kept) : null;
  const moments = times.map((time) => new Date(time).getTime());
  const rows = moments.map((at, position) => ({
    at,
    ...Object.fromEntries(series.flatMap((line, number) => pointOf(line, number, position))),
    ...(isOpen && Object.fromEntries(series.flatMap((line, number) => sidesOf(line, number, position)))),
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
    ...(onPick && {
      onPick: (row: number, column: number) => onPick(row, column - 1),
      mayPick: (column: number) => !series[column - 1]?.dashed,
    }),
  };
  return (
    <ChartFrame {...frame} table={table}>
      {unit && <p className="text-2xs text-ink-3">{unit}</p>}
      <DrawingPlace height={drawn} empty={known.length === 0}>
        <LineDrawing
          {...{
            title: frame.title,
            rows,
            series,
            ticks,
            format,
            unit,
            marks,
            height: drawn,
            isOpen,
            onPick,
            writeTime,
            chosen,
          }}
          {...(isChosen && { onPoint: setPointed })}
        />
      </DrawingPlace>
      {named.length > 1 && (
        <LineNames
          {...{ series, chosen, kept }}
          beside={isChosen ? { name: besideName, onKeep: setKept, onPoint: setPointed } : null}
        />
      )}
    </ChartFrame>
  );
}

const namesPx = 26;

/** The value of a line at one moment, and how far its bar reaches below and above it. */
function pointOf({ values, interval }: LineSeries, number: number, at: number): [string, unknown][] {
  const value = values[at] ?? null;
  const [low, high] = [interval?.low[at] ?? null, interval?.high[at] ?? null];
  const reach = value === null || low === null || high === null ? null : [value - low, high - value];
  return [[`v${number}`, value], ...(reach ? [[`e${number}`, reach] satisfies [string, unknown]] : [])];
}

/** The same value of a line whose last moment is open, for what is over and for the way to the last one. */
function sidesOf({ values }: LineSeries, number: number, at: number): [string, number | null][] {
  const value = values[at] ?? null;
  return [
    [`s${number}`, at < values.length - 1 ? value : null],
    [`o${number}`, at >= values.length - 2 ? value : null],
  ];
}
