import { capital } from '@/lib/core/capital';
import type { CohortPeriod, CohortStart, RetentionCell, RetentionQuery } from '@/lib/core/cohorts/retention';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { explainWhere } from '@/lib/core/segments/explain/did';
import { segmentName, verbPhrase } from '@/lib/core/segments/explain/names';
import { times } from '@/lib/core/segments/explain/words';
import { writeDay } from '@/lib/core/write-day';

/** "the week of 3 March 2025", "March 2025", "3 March 2025", "3 March 2025, 14:00". */
export function periodText(startMs: number, period: CohortPeriod, zone: string): string {
  const write = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...parts }).format(startMs);
  const day = writeDay(startMs, zone);
  switch (period) {
    case 'hour':
      return `${day}, ${write({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}`;
    case 'day':
      return day;
    case 'week':
      return `the week of ${day}`;
    case 'month':
      return write({ month: 'long', year: 'numeric' });
  }
}

/** The same as it follows what was done: "in the week of 3 March 2025", "on 3 March 2025". */
export function whenText(startMs: number, period: CohortPeriod, zone: string): string {
  return `${period === 'day' || period === 'hour' ? 'on' : 'in'} ${periodText(startMs, period, zone)}`;
}

/** "2 weeks". */
export const periodsText = (n: number, period: CohortPeriod): string => `${n} ${period}${n === 1 ? '' : 's'}`;

/** How a cohort begins, in words: "First seen", "Kept a text", "First came into “Loyal” v2". */
export function startText(start: CohortStart, dictionary: Dictionary): string {
  const first = start.first ? 'first ' : '';
  if ('segment' in start) {
    return capital(`${first}came into ${segmentName(dictionary, start.segment)} v${start.version}`);
  }
  if (start.event === undefined && !start.where) return start.first ? 'First seen' : 'Active';
  return capital(`${first}${verbPhrase(dictionary, start.event)}${explainWhere(start, dictionary)}`);
}

/** The people behind a cell: "First seen in the week of 3 March 2025, returned 2 weeks later". */
export function cellText(
  { start, period, mode, minimum }: RetentionQuery,
  { after, who }: RetentionCell,
  { startMs, zone, dictionary }: { startMs: number; zone: string; dictionary: Dictionary },
): string {
  const began = `${startText(start, dictionary)} ${whenText(startMs, period, zone)}`;
  if (after === 0) return began;
  const often = minimum === 1 ? '' : ` at least ${times(minimum)}`;
  const returned = who === 'returned' ? 'returned' : 'did not return';
  return `${began}, ${returned}${often} ${periodsText(after, period)} later${mode === 'classic' ? '' : ' or after'}`;
}
