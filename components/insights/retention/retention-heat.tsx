'use client';

import { useMemo } from 'react';
import type { HeatCell, HeatRow } from '@/components/charts/heat-grid';
import { HeatMap } from '@/components/charts/heat-map';
import { periodNouns, periodWords } from '@/components/insights/period-words';
import {
  cellSentence,
  columnSentence,
  shownValue,
  sizeSentence,
  writeShown,
} from '@/components/insights/retention/retention-words';
import { formatCount } from '@/components/ui/format-number';
import type { Cohort, RetentionCell, RetentionQuery, RetentionTable } from '@/lib/core/cohorts/retention';

type RetentionHeatProps = {
  query: Pick<RetentionQuery, 'period' | 'mode' | 'minimum' | 'measure'>;
  table: RetentionTable;
  zone: string;
  title: string;
  hideTitle?: boolean;
  /** The part of a split that is shown; 0 for everybody. */
  part?: number;
  chosen?: RetentionCell | null;
  onPick?: (cell: RetentionCell) => void;
};

const summaries = ['mean', 'median'] as const;

/** Cohorts below each other, their periods beside each other; above them the mean and the median of all. */
export function RetentionHeat({ query, table, zone, title, hideTitle, part = 0, chosen, onPick }: RetentionHeatProps) {
  const begun = table.cohorts.filter((cohort) => cohort.begun > 0);
  // People are all there in their own period: it would only press the other colours together.
  const firstShown = query.measure ? 0 : 1;
  const afters = Array.from({ length: Math.max(0, begun.length - firstShown) }, (_, index) => index + firstShown);
  const shown = begun.flatMap((cohort) =>
    afters.flatMap((after) => (after < cohort.ended ? (shownValue(cohort, after, query) ?? []) : [])),
  );
  const write = (value: number) => writeShown(value, query);
  const rows = useMemo(
    () => [
      ...summaryRows(table, afters, query),
      ...begun.map((cohort) =>
        cohortRow(cohort, afters, { query, zone, chosen: chosen?.part === part ? chosen : null }),
      ),
    ],
    [table, afters, query, begun, zone, chosen, part],
  );
  return (
    <HeatMap
      {...{ title, hideTitle }}
      head={periodNouns[query.period][0].replace(/^./, (first) => first.toUpperCase())}
      columns={['People', ...afters.map(String)]}
      across={`${periodNouns[query.period][1]} later`}
      rows={rows}
      scale={{ low: shown.length > 0 ? Math.min(...shown) : 0, high: Math.max(0, ...shown), write }}
      openMeans={`this ${query.period} has not ended yet`}
      table={numbersOf(begun, afters, query, zone)}
      onPick={
        onPick &&
        ((row, column) => {
          const cohort = begun[row - summaries.length];
          const after = column === 0 ? 0 : afters[column - 1];
          if (cohort && after !== undefined) onPick({ cohort: cohort.start, after, who: 'returned', part });
        })
      }
    />
  );
}

type Asked = RetentionHeatProps['query'];

function summaryRows({ columns }: RetentionTable, afters: number[], query: Asked): HeatRow[] {
  return summaries.map((kind) => ({
    label: kind === 'mean' ? 'Mean' : 'Median',
    summary: true,
    cells: [
      null,
      ...afters.map((after): HeatCell | null => {
        const column = columns[after];
        const value = column?.[kind] ?? null;
        if (!column || value === null) return null;
        return { value, text: writeShown(value, query), says: columnSentence(column, kind, query) };
      }),
    ],
  }));
}

type Shown = { query: Asked; zone: string; chosen: RetentionCell | null | undefined };

function cohortRow(cohort: Cohort, afters: number[], { query, zone, chosen }: Shown): HeatRow {
  const isChosen = (after: number) => chosen?.cohort === cohort.start && chosen.after === after;
  const size: HeatCell = {
    value: null,
    text: formatCount(cohort.size),
    says: sizeSentence(cohort, query, zone),
    chosen: !query.measure && isChosen(0),
  };
  return {
    label: periodWords[query.period].exact(Date.parse(cohort.start), zone).replace('Week of ', ''),
    cells: [
      size,
      ...afters.map((after): HeatCell | null => {
        if (after >= cohort.begun) return null;
        const value = shownValue(cohort, after, query);
        return {
          value,
          text: value === null ? '–' : writeShown(value, query),
          says: cellSentence(cohort, after, query, zone),
          open: after >= cohort.ended,
          chosen: isChosen(after),
        };
      }),
    ],
  };
}

/** The numbers themselves: profiles or amounts, with what has not begun left empty. */
function numbersOf(cohorts: Cohort[], afters: number[], { period, measure }: Asked, zone: string) {
  const format = measure ? ('number' as const) : ('count' as const);
  const noun = periodNouns[period];
  return {
    columns: [
      { label: 'Start' },
      { label: 'People', format: 'count' as const },
      ...afters.map((after) => ({ label: `${after} ${noun[after === 1 ? 0 : 1]} later`, format })),
    ],
    rows: cohorts.map((cohort) => [
      periodWords[period].exact(Date.parse(cohort.start), zone),
      cohort.size,
      ...afters.map((after) => (after < cohort.begun ? (cohort.values[after] ?? 0) : null)),
    ]),
  };
}
