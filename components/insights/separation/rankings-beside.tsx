'use client';

import { ChartFrame } from '@/components/charts/chart-frame';
import {
  type ColumnCell,
  columnsTable,
  type RankingColumn,
  rowsOf,
  sayDifferences,
  sayPlaces,
  tells,
  type VariableRow,
} from '@/components/insights/separation/separation-columns';
import { classNames } from '@/components/ui/class-names';
import { formatCount, formatShare } from '@/components/ui/format-number';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow, TableRowHeader } from '@/components/ui/table';
import type { SeparationNumbers } from '@/lib/core/separation/separation';

type RankingsBesideProps = {
  numbers: SeparationNumbers;
  columns: RankingColumn[];
  /** Opens a variable of a column. */
  onOpen: (within: number, feature: number) => void;
};

/** What tells people apart among everybody and within each segment, beside each other. */
export function RankingsBeside({ numbers, columns, onOpen }: RankingsBesideProps) {
  const rows = rowsOf(columns);
  const widest = Math.max(0.001, ...rows.flatMap(({ cells }) => cells.map((cell) => cell?.high ?? 0)));
  return (
    <ChartFrame
      title="Within each segment"
      note="The share of all there is to know about the outcome that each variable tells there, with its 95% interval. The dashed tick is what chance alone shows at most in 19 of 20 cases"
      table={columnsTable(columns, rows)}
    >
      <Table caption="What counts within each segment">
        <TableHead>
          <tr>
            <TableHeader>Variable</TableHeader>
            {columns.map((column) => (
              <TableHeader key={column.within} className="min-w-34 align-bottom">
                <span className="block font-semibold text-ink text-sm">{column.name}</span>
                {saySize(column)}
              </TableHeader>
            ))}
          </tr>
        </TableHead>
        <TableBody>
          {rows.map((row, index) => (
            <TableRow key={row.feature}>
              <TableRowHeader className="min-w-32 max-w-52 align-top font-normal">{row.name}</TableRowHeader>
              {columns.map((column, place) => (
                <ColumnPlace
                  key={column.within}
                  {...{ column, row, widest, onOpen }}
                  cell={row.cells[place] ?? null}
                  rowsBelow={index === 0 ? rows.length : 0}
                />
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Differences {...{ numbers, columns }} />
    </ChartFrame>
  );
}

function saySize({ ranking }: RankingColumn): string {
  if (ranking.kind !== 'ranked') return `${formatCount(ranking.n)} profiles`;
  const yes = ranking.outcomes.find(({ value }) => value === 'yes') ?? ranking.outcomes[0];
  return `${formatCount(ranking.n)} profiles, ${formatShare((yes?.n ?? 0) / Math.max(1, ranking.n))} ${yes?.value ?? ''}`;
}

type ColumnPlaceProps = {
  column: RankingColumn;
  row: VariableRow;
  cell: ColumnCell | null;
  widest: number;
  /** How many rows a column that says one thing takes; 0 where it has said it. */
  rowsBelow: number;
  onOpen: RankingsBesideProps['onOpen'];
};

function ColumnPlace({ column, row, cell, widest, rowsBelow, onOpen }: ColumnPlaceProps) {
  if (column.ranking.kind === 'not_enough_data') {
    if (rowsBelow === 0) return null;
    return (
      <TableCell rowSpan={rowsBelow} className="max-w-44 bg-sunken px-3 align-top text-ink-2 text-xs">
        <b className="block font-semibold">Cannot be ranked</b>
        {column.ranking.reason}
      </TableCell>
    );
  }
  if (!cell) return <TableCell className="align-top text-ink-3 text-xs">nothing to compare</TableCell>;
  return (
    <TableCell className="align-top">
      <button
        type="button"
        className="-mx-1.5 block w-full min-w-30 rounded-sm px-1.5 py-0.5 text-left hover:bg-sunken"
        aria-label={`${row.name}, ${column.name}: ${formatShare(cell.variable.share)}, ${sayChance(cell)}`}
        onClick={() => onOpen(column.within, row.feature)}
      >
        <CellBar {...{ cell, widest }} />
        <CellWords cell={cell} />
      </button>
    </TableCell>
  );
}

const sayChance = ({ variable }: ColumnCell): string =>
  tells(variable) ? sayPlaces({ best: variable.best_rank, worst: variable.worst_rank }) : 'within chance';

function CellBar({ cell, widest }: { cell: ColumnCell; widest: number }) {
  const percent = (share: number) => `${Math.min(100, (share / widest) * 100)}%`;
  const { variable, low, high, noise } = cell;
  return (
    <span aria-hidden className="relative block h-4">
      <span
        className={classNames('absolute top-1 left-0 h-2 rounded-[1px]', tells(variable) ? 'bg-c1' : 'bg-line-strong')}
        style={{ width: percent(variable.share), minWidth: 1 }}
      />
      <span
        className="absolute top-2 h-px bg-ink-3"
        style={{ left: percent(low), width: `${((high - low) / widest) * 100}%` }}
      />
      <span className="absolute inset-y-0 w-px border-ink-3 border-l border-dashed" style={{ left: percent(noise) }} />
    </span>
  );
}

function CellWords({ cell }: { cell: ColumnCell }) {
  const { variable, isNarrowed } = cell;
  const marks = [variable.by_definition ? 'by definition' : [], isNarrowed ? 'narrowed' : []].flat();
  return (
    <span className="block text-xs tabular-nums">
      <span className={tells(variable) ? 'font-semibold text-ink' : 'text-ink-3'}>{formatShare(variable.share)}</span>{' '}
      <span className="text-ink-3">{sayChance(cell)}</span>
      {marks.length > 0 && <span className="block text-ink-3">{marks.join(', ')}</span>}
    </span>
  );
}

/** Where the order differs for sure, or that it does not. */
function Differences({ numbers, columns }: Pick<RankingsBesideProps, 'numbers' | 'columns'>) {
  const ranked = columns.filter(({ ranking }) => ranking.kind === 'ranked');
  if (ranked.length < 2) return null;
  const said = sayDifferences(numbers.differences ?? [], columns);
  return (
    <div className="mt-3 space-y-1 font-serif text-md">
      {said.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {said.length === 0 && (
        <p>As far as one can tell, the order is the same everywhere: where it differs, chance explains it.</p>
      )}
      <p className="font-sans text-ink-3 text-xs">
        Within segments {formatCount(numbers.comparisons ?? 0)} variables were judged at once, and p and places allow
        for all of them. A variable that is “narrowed” is named by the segment’s own rule, so people differ less in it
        there.
      </p>
    </div>
  );
}
