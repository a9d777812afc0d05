'use client';

import { LineChart } from '@/components/charts/line-chart';
import type { LineSeries } from '@/components/charts/line-drawing';
import type { ValueFormat } from '@/components/charts/value-format';
import { periodNouns, periodWords } from '@/components/insights/period-words';
import type { RetentionAnswer } from '@/components/insights/retention/retention-answer';
import { shownValue } from '@/components/insights/retention/retention-words';
import { capital } from '@/lib/core/capital';
import type { Cohort, RetentionColumn, RetentionQuery } from '@/lib/core/cohorts/retention';

type RetentionCurvesProps = { query: RetentionQuery; answer: RetentionAnswer; height?: number };

const mostParts = 8;

/** Cohorts over each other, each from its own beginning, under their mean; with a split, the mean of each part. */
export function RetentionCurves({ query, answer, height = 320 }: RetentionCurvesProps) {
  const first = query.measure ? 0 : 1;
  const noun = periodNouns[query.period];
  const afters = answer.columns.filter(({ after, cohorts }) => after >= first && cohorts > 0).map(({ after }) => after);
  const { splits } = answer;
  const series = splits
    ? splits.slice(0, mostParts).map(({ part, columns }): LineSeries => meanLine(part.name, columns, afters))
    : [
        ...answer.cohorts
          .filter(({ size, ended }) => size > 0 && ended > first)
          .map((cohort) => cohortLine(cohort, afters, query, answer.about.zone)),
        { ...meanLine('mean', answer.columns, afters), color: 1 as const },
      ];
  return (
    <LineChart
      title={splits ? 'Retention of each part' : 'Retention of the cohorts over each other'}
      note={`${capital(noun[1])} after the beginning, as far as they have ended${query.measure ? '' : '; bars are 95% intervals, in which everybody counts once'}`}
      times={afters}
      series={series}
      format={formatOf(query)}
      height={height}
      head={`${noun[1]} later`}
      writeTime={{ axis: String, exact: (after) => `${after} ${noun[after === 1 ? 0 : 1]} later` }}
    />
  );
}

function formatOf({ measure }: RetentionQuery): ValueFormat {
  return measure ? 'number' : 'share';
}

type Point = { value: number | null; low?: number | null; high?: number | null };

function lineOf(
  label: string,
  columns: RetentionColumn[],
  afters: number[],
  pointOf: (column: RetentionColumn) => Point,
): LineSeries {
  const points = afters.map((after) => (columns[after] ? pointOf(columns[after]) : { value: null }));
  const lows = points.map(({ low }) => low ?? null);
  const highs = points.map(({ high }) => high ?? null);
  return {
    label,
    values: points.map(({ value }) => value),
    ...(lows.some((low) => low !== null) && { interval: { low: lows, high: highs } }),
  };
}

const meanLine = (label: string, columns: RetentionColumn[], afters: number[]): LineSeries =>
  lineOf(label, columns, afters, ({ mean, low, high }) => ({ value: mean, low, high }));

function cohortLine(cohort: Cohort, afters: number[], query: RetentionQuery, zone: string): LineSeries {
  return {
    label: periodWords[query.period].exact(Date.parse(cohort.start), zone),
    values: afters.map((after) => (after < cohort.ended ? shownValue(cohort, after, query) : null)),
    quiet: true,
  };
}
