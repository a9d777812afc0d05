'use client';

import dynamic from 'next/dynamic';
import { ChartFrame, type FrameProps } from '@/components/charts/chart-frame';
import { DrawingPlace } from '@/components/charts/drawing-place';
import { seriesColor } from '@/components/charts/palette';
import type { ScatterPoint } from '@/components/charts/scatter-drawing';

// The drawing library is larger than the rest of a page: it comes after it.
const ScatterDrawing = dynamic(
  () => import('@/components/charts/scatter-drawing').then((file) => file.ScatterDrawing),
  {
    ssr: false,
  },
);

type ScatterPlotProps = FrameProps & { points: ScatterPoint[]; series: string[]; height?: number };

/** Points on two axes that have no unit; each series has its colour and its shape. */
export function ScatterPlot({ points, series, height = 320, ...frame }: ScatterPlotProps) {
  const table = {
    columns: [
      { label: 'Series' },
      { label: 'x', format: 'number' as const },
      { label: 'y', format: 'number' as const },
    ],
    rows: points.map(({ x, y, series: n }, place) => [`${place + 1}: ${series[n] ?? ''}`, x, y]),
  };
  return (
    <ChartFrame {...frame} table={table}>
      <ul className="mb-1 flex flex-wrap gap-x-4 gap-y-1 text-xs">
        {series.map((name, n) => (
          <li key={name} className="flex items-center gap-1.5 text-ink-2">
            <span aria-hidden className="size-2 rounded-full" style={{ background: seriesColor(n) }} />
            {name}
          </li>
        ))}
      </ul>
      <DrawingPlace height={height} empty={points.length === 0}>
        <ScatterDrawing {...{ title: frame.title, points, series, height }} />
      </DrawingPlace>
    </ChartFrame>
  );
}
