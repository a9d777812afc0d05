'use client';

import { ChartFrame, type FrameProps } from '@/components/charts/chart-frame';
import { rampStep } from '@/components/charts/palette';
import { type ValueFormat, writeValue } from '@/components/charts/value-format';
import { ScrollRegion } from '@/components/ui/scroll-region';

type MatrixTableProps = FrameProps & {
  rows: string[];
  columns: string[];
  /** What the rows and the columns are: "was", "is now". */
  rowTitle: string;
  columnTitle: string;
  /** Row by row; null is a pair that cannot be. */
  values: (number | null)[][];
  format: ValueFormat;
  /** The diagonal is what stayed: it is drawn apart. */
  marksDiagonal?: boolean;
  chosen?: { row: number; column: number } | undefined;
  onPick: (row: number, column: number) => void;
};

/** How much went from each row to each column, coloured within its row, so that small rows can be read too. */
export function MatrixTable(props: MatrixTableProps) {
  const { rows, columns, rowTitle, columnTitle, values, format, marksDiagonal, chosen, onPick, ...frame } = props;
  const most = values.map((row) => Math.max(0, ...row.flatMap((value) => value ?? [])));
  return (
    <ChartFrame
      {...frame}
      table={{
        columns: [{ label: `${rowTitle} \\ ${columnTitle}` }, ...columns.map((column) => ({ label: column, format }))],
        rows: rows.map((row, index) => [row, ...(values[index] ?? [])]),
      }}
    >
      <ScrollRegion aria-label={frame.title}>
        <table className="border-separate border-spacing-0.75 text-xs">
          <caption className="sr-only">{frame.title}</caption>
          <thead>
            <tr>
              <td />
              <th scope="colgroup" colSpan={columns.length} className="pb-1 text-left font-normal text-ink-2">
                {columnTitle}
              </th>
            </tr>
            <tr>
              <th scope="col" className="pr-2 text-left align-bottom font-normal text-ink-2">
                {rowTitle}
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" className="h-24 align-bottom font-normal text-ink-2">
                  <span className="inline-block max-h-24 rotate-180 leading-tight [writing-mode:vertical-rl]">
                    {column}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((name, row) => (
              <tr key={name}>
                <th scope="row" className="whitespace-nowrap pr-2 text-left font-normal">
                  {name}
                </th>
                {columns.map((column, index) => (
                  <td key={column} className="p-0">
                    <MatrixCell
                      value={values[row]?.[index] ?? null}
                      most={most[row] ?? 0}
                      format={format}
                      says={`${rowTitle} ${name}, ${columnTitle} ${column}`}
                      isDiagonal={marksDiagonal === true && row === index}
                      isChosen={chosen?.row === row && chosen.column === index}
                      onPick={() => onPick(row, index)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </ChartFrame>
  );
}

type MatrixCellProps = {
  value: number | null;
  most: number;
  format: ValueFormat;
  says: string;
  isDiagonal: boolean;
  isChosen: boolean;
  onPick: () => void;
};

function MatrixCell({ value, most, format, says, isDiagonal, isChosen, onPick }: MatrixCellProps) {
  if (value === null || value === 0) {
    return <span className="block min-w-11 py-2 text-center text-ink-3">{value === null ? '' : '·'}</span>;
  }
  const step = rampStep(value, 0, most);
  return (
    <button
      type="button"
      aria-label={`${says}: ${writeValue(value, format)}`}
      aria-pressed={isChosen}
      onClick={onPick}
      style={{ backgroundColor: `var(--seq-${step})`, color: `var(--on-seq-${step})` }}
      className={`block w-full min-w-11 rounded-sm px-1.5 py-2 text-center tabular-nums ${isDiagonal ? 'font-semibold' : ''} ${isChosen ? 'outline-2 outline-accent' : ''}`}
    >
      {writeValue(value, format)}
    </button>
  );
}
