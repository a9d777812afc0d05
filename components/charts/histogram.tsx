'use client';

import dynamic from 'next/dynamic';
import { ChartFrame, type FrameProps } from '@/components/charts/chart-frame';
import { DrawingPlace } from '@/components/charts/drawing-place';
import { niceTicks } from '@/components/charts/nice-ticks';
import { type ValueFormat, writeValue } from '@/components/charts/value-format';

// The drawing library is larger than the rest of a page: it comes after it.
const HistogramDrawing = dynamic(
  () => import('@/components/charts/histogram-drawing').then((file) => file.HistogramDrawing),
  { ssr: false },
);

type HistogramProps = FrameProps & {
  /** Neighbours in order: from (in) to (out). */
  bins: Array<{ from: number; to: number; count: number }>;
  /** What lies along the axis, with its unit: "days since last order". */
  axis: string;
  /** What is counted: "profiles". */
  unit?: string;
  format?: ValueFormat;
  height?: number;
};

/** How a number is spread over profiles. */
export function Histogram({
  bins,
  axis,
  unit = 'profiles',
  format = 'number',
  height = 140,
  ...frame
}: HistogramProps) {
  const range = (bin: { from: number; to: number }) =>
    `${writeValue(bin.from, format)} to ${writeValue(bin.to, format)}`;
  const rows = bins.map((bin) => ({ range: range(bin), from: bin.from, count: bin.count }));
  const ticks = niceTicks(0, Math.max(0, ...bins.map((bin) => bin.count)), 2);
  const table = {
    columns: [{ label: axis }, { label: unit, format: 'count' as const }],
    rows: rows.map((row) => [row.range, row.count]),
  };
  return (
    <ChartFrame {...frame} table={table}>
      <DrawingPlace height={height} empty={bins.length === 0}>
        <HistogramDrawing {...{ title: frame.title, rows, axis, unit, ticks, format, height }} />
      </DrawingPlace>
    </ChartFrame>
  );
}
