'use client';

import dynamic from 'next/dynamic';
import { ChartFrame, type FrameProps } from '@/components/charts/chart-frame';
import { DrawingPlace } from '@/components/charts/drawing-place';
import type { QuadrantAxis, QuadrantPoint } from '@/components/charts/quadrant-drawing';

// The drawing library is larger than the rest of a page: it comes after it.
const QuadrantDrawing = dynamic(
  () => import('@/components/charts/quadrant-drawing').then((file) => file.QuadrantDrawing),
  { ssr: false },
);

type QuadrantPlotProps = FrameProps & {
  points: QuadrantPoint[];
  x: QuadrantAxis;
  y: QuadrantAxis;
  /** Named clockwise from the upper left. */
  corners: [string, string, string, string];
  height?: number;
};

/** Named points on two axes that are halved: four corners, each with its name. */
export function QuadrantPlot({ points, x, y, corners, height = 380, ...frame }: QuadrantPlotProps) {
  const table = {
    columns: [
      { label: 'Who' },
      { label: x.label, format: x.format },
      { label: y.label, format: y.format },
      { label: 'Corner' },
    ],
    rows: points.map(({ name, x: across, y: up, corner }) => [name, across, up, corner]),
  };
  return (
    <ChartFrame {...frame} table={table}>
      <DrawingPlace height={height} empty={points.length === 0}>
        <QuadrantDrawing {...{ title: frame.title, points, x, y, corners, height }} />
      </DrawingPlace>
    </ChartFrame>
  );
}
