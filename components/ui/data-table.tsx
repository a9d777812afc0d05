'use client';

import {
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_datetime,
  sortFn_text,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableNote, TableRow } from '@/components/ui/table';

export type DataColumn<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** What the column sorts by; without it the column does not sort. */
  sortBy?: (row: Row) => string | number | Date | undefined;
  numeric?: boolean;
  className?: string;
};

type DataTableProps<Row> = {
  caption: string;
  rows: Row[];
  /** Keep it outside the component or in a memo: a new array each render sorts again. */
  columns: DataColumn<Row>[];
  rowKey: (row: Row) => string;
  initialSort?: { key: string; descending?: boolean };
  empty?: ReactNode;
  maxHeight?: string;
};

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, datetime: sortFn_datetime, text: sortFn_text },
});

type SortState = false | 'asc' | 'desc';
const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

/** A table whose rows are all here and sort by their heads. */
export function DataTable<Row extends object>({
  caption,
  rows,
  columns,
  rowKey,
  initialSort,
  empty,
  maxHeight,
}: DataTableProps<Row>) {
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.key,
        accessorFn: (row: Row) => column.sortBy?.(row),
        enableSorting: column.sortBy !== undefined,
        sortUndefined: 'last' as const,
      })),
    [columns],
  );
  const table = useTable({
    features,
    data: rows,
    columns: definitions,
    getRowId: rowKey,
    enableSortingRemoval: false,
    initialState: { sorting: initialSort ? [{ id: initialSort.key, desc: initialSort.descending ?? false }] : [] },
  });

  return (
    <Table caption={caption} maxHeight={maxHeight}>
      <TableHead>
        <tr>
          {columns.map((column) => {
            const sortable = table.getColumn(column.key);
            const sorted: SortState = sortable?.getIsSorted() ?? false;
            return (
              <TableHeader
                key={column.key}
                numeric={column.numeric}
                {...(sorted && { 'aria-sort': ariaSort[sorted] })}
                className={column.className}
              >
                {column.sortBy ? (
                  <SortButton sorted={sorted} arrowFirst={column.numeric} onClick={() => sortable?.toggleSorting()}>
                    {column.header}
                  </SortButton>
                ) : (
                  column.header
                )}
              </TableHeader>
            );
          })}
        </tr>
      </TableHead>
      <TableBody>
        {table.getRowModel().rows.map((row) => (
          <TableRow key={row.id}>
            {columns.map((column) => (
              <TableCell key={column.key} numeric={column.numeric} className={column.className}>
                {column.cell(row.original)}
              </TableCell>
            ))}
          </TableRow>
        ))}
        {rows.length === 0 && <TableNote columns={columns.length}>{empty ?? 'Nothing here yet.'}</TableNote>}
      </TableBody>
    </Table>
  );
}

type SortButtonProps = { sorted: SortState; arrowFirst?: boolean; onClick: () => void; children: ReactNode };

function SortButton({ sorted, arrowFirst, onClick, children }: SortButtonProps) {
  const Arrow = sorted === 'desc' ? ArrowDown : ArrowUp;
  return (
    <button
      type="button"
      onClick={onClick}
      className={classNames(
        'group inline-flex items-baseline gap-1 rounded-xs hover:text-ink',
        sorted && 'text-ink',
        arrowFirst && 'flex-row-reverse',
      )}
    >
      {children}
      <Arrow aria-hidden className={classNames('size-3 self-center', !sorted && 'opacity-0 group-hover:opacity-50')} />
    </button>
  );
}
