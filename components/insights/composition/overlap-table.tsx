'use client';

import { ChartFrame } from '@/components/charts/chart-frame';
import { rampStep } from '@/components/charts/palette';
import { overlapNumbers } from '@/components/insights/composition/composition-tables';
import { formatCount, formatShare } from '@/components/ui/format-number';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from '@/components/ui/table';
import type { CompositionCell, CompositionNumbers } from '@/lib/core/composition/composition';

type OverlapTableProps = { numbers: CompositionNumbers; onPick: (cell: CompositionCell) => void };

/** Of each row's segment, how many are in each column's segment too. */
export function OverlapTable({ numbers, onPick }: OverlapTableProps) {
  const { segments, overlap } = numbers;
  return (
    <ChartFrame
      title="Who is in both"
      note="Of the members of the row, those in the column too"
      table={overlapNumbers(numbers)}
    >
      <Table caption="Overlap of the segments">
        <TableHead>
          <tr>
            <TableHeader>Segment</TableHeader>
            {segments.map(({ segment, name }) => (
              <TableHeader key={segment} numeric>
                {name}
              </TableHeader>
            ))}
          </tr>
        </TableHead>
        <TableBody>
          {segments.map(({ segment, name, members }, row) => (
            <TableRow key={segment}>
              <TableRowHeader>{name}</TableRowHeader>
              {segments.map((other, column) => {
                const both = overlap[row]?.[column] ?? 0;
                const share = members === 0 ? 0 : both / members;
                const step = row === column ? 0 : rampStep(share, 0, 1);
                return (
                  <TableCell key={other.segment} numeric>
                    <button
                      type="button"
                      className="min-w-20 rounded-xs px-2 py-1 text-right"
                      style={{ background: `var(--seq-${step})`, color: `var(--on-seq-${step})` }}
                      onClick={() => onPick(row === column ? { segment: row } : { segment: row, and: column })}
                    >
                      <span className="block font-semibold">{formatCount(both)}</span>
                      {row !== column && <span className="block text-xs">{formatShare(share)}</span>}
                    </button>
                  </TableCell>
                );
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ChartFrame>
  );
}
