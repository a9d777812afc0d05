import Link from 'next/link';
import type { ReactNode } from 'react';
import { ChartFrame, type FrameProps } from '@/components/charts/chart-frame';
import { rampStep, rampSteps } from '@/components/charts/palette';
import { type ValueFormat, writeValue } from '@/components/charts/value-format';
import { classNames } from '@/components/ui/class-names';
import { ScrollRegion } from '@/components/ui/scroll-region';

export type HeatCell = {
  /** Sets the colour; null leaves the cell empty. */
  value: number | null;
  /** The figure in the cell, unless it is the value itself. */
  text?: string;
  /** Quieter lines below it. */
  detail?: string;
  name?: string;
  href?: string;
  marked?: boolean;
};

type HeatMapProps = FrameProps & {
  rows: Array<{ label: string; cells: HeatCell[] }>;
  columns: string[];
  rowAxis: string;
  columnAxis: string;
  /** What the colour means, for the legend: "Average amount". */
  measure: string;
  format?: ValueFormat;
};

/** A grid coloured by the ramp; the text in each cell flips so that it can be read. */
export function HeatMap({ rows, columns, rowAxis, columnAxis, measure, format = 'count', ...frame }: HeatMapProps) {
  const values = rows.flatMap((row) => row.cells.flatMap((cell) => cell.value ?? []));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const write = (value: number) => writeValue(value, format);
  const table = {
    columns: [{ label: `${rowAxis} / ${columnAxis}` }, ...columns.map((label) => ({ label, format }))],
    rows: rows.map((row) => [row.label, ...row.cells.map((cell) => cell.value)]),
  };
  return (
    <ChartFrame {...frame} table={table}>
      <ScrollRegion aria-label={frame.title} className="p-0.5">
        <div
          className="grid min-w-120 gap-1"
          style={{ gridTemplateColumns: `auto repeat(${columns.length}, minmax(0, 1fr))` }}
        >
          {rows.map((row) => (
            <Row key={row.label} row={row}>
              {row.cells.map((cell, position) => (
                <Cell
                  key={columns[position]}
                  cell={cell}
                  step={cell.value === null ? null : rampStep(cell.value, low, high)}
                  write={write}
                />
              ))}
            </Row>
          ))}
          <span className="self-end pt-1 pr-2 text-ink-3 text-xs">{rowAxis}</span>
          {columns.map((column) => (
            <span key={column} className="pt-1 text-center text-ink-2 text-xs">
              {column}
            </span>
          ))}
        </div>
      </ScrollRegion>
      <p className="mt-1 text-center text-ink-3 text-xs">{columnAxis}</p>
      {values.length > 0 && <Legend measure={measure} low={write(low)} high={write(high)} />}
    </ChartFrame>
  );
}

function Row({ row, children }: { row: { label: string }; children: ReactNode }) {
  return (
    <>
      <span className="self-center pr-2 text-right text-ink-2 text-xs">{row.label}</span>
      {children}
    </>
  );
}

type CellProps = { cell: HeatCell; step: number | null; write: (value: number) => string };

function Cell({ cell, step, write }: CellProps) {
  const look = classNames(
    'flex min-h-11 min-w-0 flex-col rounded-sm px-2.5 py-1.5',
    cell.marked && 'outline-2 outline-accent outline-offset-1',
    step === null && 'border border-line border-dashed',
  );
  const style = step === null ? undefined : { background: `var(--seq-${step})`, color: `var(--on-seq-${step})` };
  const content = (
    <>
      <span className="font-semibold text-md">{cell.text ?? (cell.value === null ? '' : write(cell.value))}</span>
      {cell.detail && <span className="text-xs">{cell.detail}</span>}
      {cell.name && <span className="mt-auto truncate pt-1.5 text-2xs">{cell.name}</span>}
    </>
  );
  return cell.href ? (
    <Link href={cell.href} className={look} style={style}>
      {content}
    </Link>
  ) : (
    <div className={look} style={style}>
      {content}
    </div>
  );
}

function Legend({ measure, low, high }: { measure: string; low: string; high: string }) {
  return (
    <p className="mt-3 flex items-center gap-3 text-ink-2 text-xs">
      {measure}
      <span aria-hidden className="flex h-2 w-56 overflow-hidden rounded-xs">
        {Array.from({ length: rampSteps }, (_, step) => `var(--seq-${step})`).map((background) => (
          <span key={background} className="flex-1" style={{ background }} />
        ))}
      </span>
      <span>
        {low} to {high}
      </span>
    </p>
  );
}
