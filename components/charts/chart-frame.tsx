'use client';

import { Download, Table2 } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { type CsvCell, csvText } from '@/components/charts/csv-text';
import { saveFile } from '@/components/charts/save-file';
import { type ValueFormat, writeValue } from '@/components/charts/value-format';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Menu, MenuItem } from '@/components/ui/dropdown-menu';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from '@/components/ui/table';
import { toastFailed } from '@/components/ui/toast';

export type ChartColumn = { label: string; format?: ValueFormat };

export type ChartTable = {
  columns: ChartColumn[];
  rows: CsvCell[][];
  /** Makes its numbers buttons, by row and column: what a pointer does in the drawing, a keyboard does here. */
  onPick?: (row: number, column: number) => void;
  /** Whether the numbers of a column stand for somebody; all do unless told. */
  mayPick?: (column: number) => boolean;
};

/** What every chart takes besides its data. */
export type FrameProps = {
  title: string;
  /** The line under the title: unit, base, as of when, exact or estimated. */
  note?: ReactNode;
  hideTitle?: boolean;
  /** Name of the downloads, without ending; made from the title unless told. */
  fileName?: string;
  className?: string;
};

type ChartFrameProps = FrameProps & { table: ChartTable; children: ReactNode };

function nameFor(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** Without a title there is no line to stand on: the tools come when the chart is pointed at or focused. */
const bareTools =
  'absolute top-0 right-0 z-1 rounded-md bg-surface opacity-0 transition-opacity focus-within:opacity-100 group-hover/frame:opacity-100 [@media(hover:none)]:opacity-100';

/** A chart with the table of its numbers, as CSV and as a picture. */
export function ChartFrame({ title, note, hideTitle, fileName, className, table, children }: ChartFrameProps) {
  const [showsTable, setShowsTable] = useState(false);
  const figure = useRef<HTMLElement>(null);
  const name = fileName ?? nameFor(title);
  const bare = hideTitle === true && !note;

  function saveCsv() {
    const source = ['Source', window.location.href];
    const text = csvText([table.columns.map((column) => column.label), ...table.rows, [], source]);
    saveFile(`${name}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }));
  }

  async function savePng() {
    try {
      if (figure.current) {
        const { drawPicture } = await import('@/components/charts/draw-picture');
        saveFile(`${name}.png`, await drawPicture(figure.current, window.location.href));
      }
    } catch (error) {
      toastFailed(
        error instanceof Error ? error.message : 'The picture could not be drawn. The CSV has the same numbers.',
      );
    }
  }

  return (
    <figure ref={figure} aria-label={title} className={classNames('group/frame relative min-w-0', className)}>
      <figcaption className={bare ? 'h-0' : 'mb-2 flex items-start justify-between gap-3'}>
        <div className="min-w-0">
          <p className={hideTitle ? 'sr-only' : 'font-semibold text-sm'}>{title}</p>
          {note && <p className="text-ink-3 text-xs">{note}</p>}
        </div>
        <div
          data-no-picture
          className={classNames('-mt-1 -mr-1.5 flex shrink-0 text-ink-3 print:hidden', bare && bareTools)}
        >
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label="Show the table"
            aria-pressed={showsTable}
            className="text-ink-3 aria-pressed:bg-sunken aria-pressed:text-ink"
            onClick={() => setShowsTable(!showsTable)}
          >
            <Table2 aria-hidden />
          </Button>
          <Menu
            label={`Download ${title}`}
            trigger={
              <Button variant="ghost" size="icon-sm" aria-label={`Download ${title}`} className="text-ink-3">
                <Download aria-hidden />
              </Button>
            }
          >
            <MenuItem onSelect={saveCsv}>Numbers as CSV</MenuItem>
            <MenuItem onSelect={savePng}>Picture as PNG</MenuItem>
          </Menu>
        </div>
      </figcaption>
      {!showsTable && children}
      <div className={showsTable ? undefined : 'sr-only'} data-no-picture={showsTable ? undefined : ''}>
        <NumbersTable title={title} table={table} hidden={!showsTable} />
      </div>
    </figure>
  );
}

function NumbersTable({ title, table, hidden }: { title: string; table: ChartTable; hidden: boolean }) {
  return (
    <Table caption={`${title}, as a table`} maxHeight={hidden ? undefined : '320px'} focusable={!hidden}>
      <TableHead>
        <tr>
          {table.columns.map((column, position) => (
            <TableHeader key={column.label} numeric={position > 0}>
              {column.label}
            </TableHeader>
          ))}
        </tr>
      </TableHead>
      <TableBody>
        {table.rows.map(([first, ...rest], row) => (
          <TableRow key={String(first)}>
            <TableRowHeader className="min-w-28 sm:min-w-44">
              {writeCell(first ?? null, table.columns[0])}
            </TableRowHeader>
            {rest.map((cell, position) => (
              <TableCell key={table.columns[position + 1]?.label} numeric>
                {table.onPick && !hidden && (table.mayPick?.(position + 1) ?? true) ? (
                  <PickButton onPick={() => table.onPick?.(row, position + 1)}>
                    {writeCell(cell, table.columns[position + 1])}
                  </PickButton>
                ) : (
                  writeCell(cell, table.columns[position + 1])
                )}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function PickButton({ onPick, children }: { onPick: () => void; children: ReactNode }) {
  return (
    <button type="button" className="rounded-xs underline-offset-2 hover:underline" onClick={onPick}>
      {children}
    </button>
  );
}

function writeCell(cell: CsvCell, column: ChartColumn | undefined): string {
  if (cell === null) {
    return 'no data';
  }
  return typeof cell === 'number' && column?.format ? writeValue(cell, column.format) : String(cell);
}
