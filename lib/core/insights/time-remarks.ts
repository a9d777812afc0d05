import { periodsText } from '@/lib/core/cohorts/explain-cohort';
import type { CohortPeriod } from '@/lib/core/cohorts/retention';

type Shown = {
  /** Where each period starts. */
  starts: readonly string[];
  period: CohortPeriod;
  asOf: Date;
  /** Whether something happened in each of them. */
  happened: readonly boolean[];
};

/** What to know of a time that lies ahead, or that begins long before anything happened. */
export function timeRemarks({ starts, period, asOf, happened }: Shown): string[] {
  if (starts.every((start) => Date.parse(start) > asOf.getTime())) {
    return ['All of these periods lie after the moment that is looked from. Choose an earlier end.'];
  }
  const leading = happened.indexOf(true);
  if (leading === -1) return ['Nothing of this happened in this time.'];
  // What is rare has gaps at the beginning too: only a long one is worth a word.
  if (leading < 2 || leading * 4 < starts.length) return [];
  return [`Nothing of this happened in the first ${periodsText(leading, period)}: the time is longer than the data.`];
}
