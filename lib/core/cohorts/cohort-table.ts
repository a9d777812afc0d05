import type { Cohort, RetentionColumn, RetentionQuery, RetentionTable } from '@/lib/core/cohorts/retention';
import { estimateShare } from '@/lib/core/math/share';

/**
 * What a store found of one part: by cohort (its place among the periods) how many are in it, how many are in no
 * earlier one, and by later period who returned or what they brought. In mode `on_or_after` people stand at the last
 * period they returned in.
 */
export type FoundCohorts = {
  sizes: { cohort: number; profiles: number; newcomers: number }[];
  returns: { cohort: number; period: number; value: number }[];
};

type Shape = Pick<RetentionQuery, 'mode' | 'measure'> & {
  /** Where each period starts, and where the last one ends. */
  edges: readonly number[];
  asOf: Date;
};

/** The table of one part. Periods that had not ended are in the cells, and in no mean or median. */
export function cohortTable(found: FoundCohorts, shape: Shape): RetentionTable {
  const cohorts = cohortsOf(found, shape);
  const newcomers = new Map(found.sizes.map((one) => [one.cohort, one.newcomers]));
  return {
    cohorts,
    columns: cohorts.map((_, after) => columnOf(cohorts, after, newcomers, shape.measure)),
    profiles: [...newcomers.values()].reduce((sum, n) => sum + n, 0),
  };
}

function cohortsOf({ sizes, returns }: FoundCohorts, { edges, asOf, mode, measure }: Shape): Cohort[] {
  const starts = edges.slice(0, -1);
  const now = asOf.getTime();
  const begun = starts.filter((start) => start <= now).length;
  const ended = edges.slice(1).filter((end) => end <= now + 1).length;
  const values = starts.map(() => starts.map(() => 0));
  for (const { cohort, period, value } of returns) {
    const row = values[cohort];
    if (row && period >= cohort) row[period - cohort] = value;
  }
  for (const { cohort, profiles } of sizes) if (!measure) values[cohort]?.splice(0, 1, profiles);
  return starts.map((start, index) => ({
    start: new Date(start).toISOString(),
    size: sizes.find((one) => one.cohort === index)?.profiles ?? 0,
    values: mode === 'classic' ? (values[index] ?? []) : fromHereOn(values[index] ?? [], measure ? 0 : 1),
    begun: Math.max(0, begun - index),
    ended: Math.max(0, ended - index),
  }));
}

/** Each value with all that follow it; those before `first` stay. */
function fromHereOn(values: readonly number[], first: number): number[] {
  let sum = 0;
  const summed = values
    .toReversed()
    .map((value) => {
      sum += value;
      return sum;
    })
    .toReversed();
  return values.map((value, index) => (index < first ? value : (summed[index] ?? 0)));
}

function columnOf(
  cohorts: readonly Cohort[],
  after: number,
  newcomers: ReadonlyMap<number, number>,
  measure: Shape['measure'],
): RetentionColumn {
  const whole = cohorts.map((cohort, index) => ({ ...cohort, index })).filter(({ ended }) => ended > after);
  const seen = whole.filter(({ size }) => size > 0);
  const size = seen.reduce((sum, cohort) => sum + cohort.size, 0);
  const value = seen.reduce((sum, cohort) => sum + (cohort.values[after] ?? 0), 0);
  const profiles = whole.reduce((sum, { index }) => sum + (newcomers.get(index) ?? 0), 0);
  const isSum = measure?.aggregate === 'sum';
  const own = seen.map((cohort) => (cohort.values[after] ?? 0) / (isSum ? 1 : cohort.size));
  const mean = seen.length === 0 ? null : value / (isSum ? seen.length : size);
  const share = measure || mean === null ? null : estimateShare({ successes: mean * profiles, n: profiles });
  const interval = share?.kind === 'estimate' ? share : null;
  return {
    after,
    mean,
    median: medianOf(own),
    low: interval && Math.max(0, interval.low),
    high: interval && Math.min(1, interval.high),
    cohorts: seen.length,
    profiles,
  };
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
