'use client';

import dynamic from 'next/dynamic';
import { ChartFrame, type FrameProps } from '@/components/charts/chart-frame';
import { DrawingPlace } from '@/components/charts/drawing-place';
import { niceTicks } from '@/components/charts/nice-ticks';
import type { SeriesColor } from '@/components/charts/palette';
import type { ValueFormat } from '@/components/charts/value-format';

// The drawing library is larger than the rest of a page: it comes after it.
const BarDrawing = dynamic(() => import('@/components/charts/bar-drawing').then((file) => file.BarDrawing), {
  ssr: false,
});

type BarChartProps = FrameProps & {
  /** In the order in which they stand; the labels are dates already written, or names. */
  bars: Array<{ label: string; value: number }>;
  /** Heads of the two columns of the table: "Week", "Events". */
  heads?: [string, string];
  format?: ValueFormat;
  unit?: string;
  color?: SeriesColor;
  height?: number;
};

/** One bar for each label, standing on zero. */
export function BarChart({
  bars,
  heads = ['Name', 'Value'],
  format = 'count',
  unit,
  color,
  height = 200,
  ...frame
}: BarChartProps) {
  const ticks = niceTicks(0, Math.max(0, ...bars.map((bar) => bar.value)), 4, format === 'count');
  const table = {
    columns: [{ label: heads[0] }, { label: heads[1], format }],
    rows: bars.map((bar) => [bar.label, bar.value]),
  };
  return (
    <ChartFrame {...frame} table={table}>
      {unit && <p className="text-2xs text-ink-3">{unit}</p>}
      <DrawingPlace height={height} empty={bars.length === 0}>
        <BarDrawing {...{ title: frame.title, bars, name: heads[1], ticks, format, unit, color, height }} />
      </DrawingPlace>
    </ChartFrame>
  );
}
