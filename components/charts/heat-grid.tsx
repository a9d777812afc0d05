'use client';

import { type KeyboardEvent, memo, useRef, useState } from 'react';
import { rampStep } from '@/components/charts/palette';
import { classNames } from '@/components/ui/class-names';

export type HeatCell = {
  /** What the colour stands for; none without it. */
  value: number | null;
  text: string;
  /** The cell as a sentence. */
  says: string;
  /** Hatched: it can still change. */
  open?: boolean;
  /** The one that is looked into. */
  chosen?: boolean;
};

export type HeatRow = {
  label: string;
  cells: Array<HeatCell | null>;
  /** Stands apart from the others, and is no part of the data: a mean, a median. */
  summary?: boolean;
};

/** Lines in the colour of the text, light enough to leave it readable. */
export const hatching =
  'repeating-linear-gradient(135deg, color-mix(in srgb, currentColor 26%, transparent) 0 1px, transparent 1px 5px)';

type HeatGridProps = {
  title: string;
  head: string;
  columns: string[];
  across: string;
  rows: HeatRow[];
  low: number;
  high: number;
  onPick?: (row: number, column: number) => void;
  onTell: (says: string | null) => void;
};

type Place = { row: number; column: number };

const steps: Record<string, Place> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** The cells themselves: one of them is in the tab order, arrow keys go on from there. */
export const HeatGrid = memo(function HeatGrid(props: HeatGridProps) {
  const { title, head, columns, across, rows, low, high, onPick, onTell } = props;
  const [place, setPlace] = useState<Place | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const entry = isThere(rows, place) ? place : firstPlace(rows);

  function onKeyDown(event: KeyboardEvent, from: Place) {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = nextPlace(rows, from, step);
    setPlace(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
  }

  return (
    <div className="overflow-x-auto pb-1">
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved through with arrow keys is a grid
        role="grid"
        aria-label={title}
        className="border-separate border-spacing-0.5 text-xs tabular-nums"
      >
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className={classNames(stuck, 'pb-1 align-bottom font-normal text-ink-3')}>
              {head}
            </th>
            <td />
            <th scope="colgroup" colSpan={Math.max(1, columns.length - 1)} className="text-left font-normal text-ink-3">
              {across}
            </th>
          </tr>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className="pb-1 text-right font-normal text-ink-3 [&:not(:first-child)]:pr-1.5"
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowAt) => (
            <tr key={row.label} className={row.summary && !rows[rowAt + 1]?.summary ? '[&>*]:pb-2' : undefined}>
              <th scope="row" className={classNames(stuck, row.summary ? 'font-semibold' : 'font-normal text-ink-2')}>
                {row.label}
              </th>
              {row.cells.map((cell, columnAt) => (
                <td key={columns[columnAt]} className="p-0">
                  {cell && (
                    <Cell
                      cell={cell}
                      step={cell.value === null ? null : rampStep(cell.value, low, high)}
                      name={`${rowAt} ${columnAt}`}
                      isEntry={entry?.row === rowAt && entry.column === columnAt}
                      onPick={onPick && !row.summary ? () => onPick(rowAt, columnAt) : undefined}
                      onTell={onTell}
                      onFocus={() => setPlace({ row: rowAt, column: columnAt })}
                      onKeyDown={(event) => onKeyDown(event, { row: rowAt, column: columnAt })}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});

const stuck = 'sticky left-0 z-1 whitespace-nowrap bg-paper pr-2 text-left';

type CellProps = {
  cell: HeatCell;
  step: number | null;
  name: string;
  isEntry: boolean;
  onPick?: () => void;
  onTell: (says: string | null) => void;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

function Cell({ cell, step, name, isEntry, onPick, onTell, onFocus, onKeyDown }: CellProps) {
  return (
    <button
      type="button"
      data-cell={name}
      tabIndex={isEntry ? 0 : -1}
      aria-label={cell.says}
      aria-pressed={cell.chosen || undefined}
      onClick={onPick}
      onFocus={() => {
        onFocus();
        onTell(cell.says);
      }}
      onBlur={() => onTell(null)}
      onPointerEnter={() => onTell(cell.says)}
      onPointerLeave={() => onTell(null)}
      onKeyDown={onKeyDown}
      className={classNames(
        'block h-8 w-full min-w-11 rounded-[3px] px-1.5 text-right',
        onPick ? 'cursor-pointer' : 'cursor-default',
        cell.chosen && 'outline-2 outline-ink outline-offset-1',
      )}
      style={{
        ...(step !== null && { backgroundColor: `var(--seq-${step})`, color: `var(--on-seq-${step})` }),
        ...(cell.open && { backgroundImage: hatching }),
      }}
    >
      {cell.text}
    </button>
  );
}

function isThere(rows: HeatRow[], place: Place | null): boolean {
  return place !== null && Boolean(rows[place.row]?.cells[place.column]);
}

function firstPlace(rows: HeatRow[]): Place | null {
  for (const [row, { cells }] of rows.entries()) {
    const column = cells.findIndex(Boolean);
    if (column >= 0) return { row, column };
  }
  return null;
}

/** The nearest cell in a direction, or the same one at the edge. */
function nextPlace(rows: HeatRow[], from: Place, step: Place): Place {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  for (
    let next = { row: from.row + step.row, column: from.column + step.column };
    next.row >= 0 && next.row < rows.length && next.column >= 0 && next.column < width;
    next = { row: next.row + step.row, column: next.column + step.column }
  ) {
    if (isThere(rows, next)) return next;
  }
  return from;
}
