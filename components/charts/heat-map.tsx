'use client';

import { useState } from 'react';
import { ChartFrame, type ChartTable, type FrameProps } from '@/components/charts/chart-frame';
import { HeatGrid, type HeatRow, hatching } from '@/components/charts/heat-grid';
import { rampSteps } from '@/components/charts/palette';
import { classNames } from '@/components/ui/class-names';

type HeatMapProps = FrameProps & {
  /** Head of the row labels: "Week". */
  head: string;
  columns: string[];
  /** What the columns are: "weeks later". */
  across: string;
  rows: HeatRow[];
  /** The ends of the ramp, and how they are written. */
  scale: { low: number; high: number; write: (value: number) => string };
  /** What a hatched cell means. */
  openMeans?: string;
  table: ChartTable;
  onPick?: (row: number, column: number) => void;
};

/** Numbers as colours in rows and columns. The cell under the pointer or the keyboard is told in a sentence. */
export function HeatMap({ head, columns, across, rows, scale, openMeans, table, onPick, ...frame }: HeatMapProps) {
  const [told, setTold] = useState<string | null>(null);
  const hasOpen = rows.some(({ cells }) => cells.some((cell) => cell?.open));
  return (
    <ChartFrame {...frame} table={table}>
      <HeatGrid
        title={frame.title}
        head={head}
        columns={columns}
        across={across}
        rows={rows}
        low={scale.low}
        high={scale.high}
        onPick={onPick}
        onTell={setTold}
      />
      <p
        data-no-picture
        className={classNames('mt-2 min-h-10 text-sm print:hidden', told ? 'text-ink' : 'text-ink-3')}
        aria-hidden
      >
        {told ?? 'Point at a cell to read it; the arrow keys move from cell to cell.'}
      </p>
      <Legend scale={scale} openMeans={hasOpen ? openMeans : undefined} />
    </ChartFrame>
  );
}

type LegendProps = Pick<HeatMapProps, 'scale' | 'openMeans'>;

function Legend({ scale, openMeans }: LegendProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1 text-ink-2 text-xs">
      {scale.low < scale.high && (
        <span className="flex items-center gap-2">
          {scale.write(scale.low)}
          <span aria-hidden className="flex">
            {Array.from({ length: rampSteps }, (_, step) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the steps of the ramp have no name but their place
              <span key={step} className="h-2.5 w-5" style={{ background: `var(--seq-${step})` }} />
            ))}
          </span>
          {scale.write(scale.high)}
        </span>
      )}
      {openMeans && (
        <span className="flex items-center gap-2">
          <span
            aria-hidden
            className="h-3.5 w-5 rounded-[2px] text-ink-2"
            style={{ background: 'var(--sunken)', backgroundImage: hatching }}
          />
          {openMeans}
        </span>
      )}
    </div>
  );
}
