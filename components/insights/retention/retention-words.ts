import { formatCompact, formatCount, formatNumber, formatShare } from '@/components/ui/format-number';
import { periodsText, periodText } from '@/lib/core/cohorts/explain-cohort';
import type { Cohort, RetentionColumn, RetentionQuery } from '@/lib/core/cohorts/retention';
import { estimateShare } from '@/lib/core/math/share';

type Asked = Pick<RetentionQuery, 'period' | 'mode' | 'minimum' | 'measure'>;

/** What a cell shows of its value: a share of the cohort, an amount per profile, or the amount. */
export function shownValue({ size, values }: Cohort, after: number, { measure }: Asked): number | null {
  const value = values[after] ?? 0;
  if (measure?.aggregate === 'sum') return value;
  return size === 0 ? null : value / size;
}

export function writeShown(value: number | null, { measure }: Asked): string {
  if (value === null) return '';
  if (!measure) return formatShare(value);
  return measure.aggregate === 'sum' ? formatCompact(value) : formatNumber(value);
}

/** "2 weeks later", "2 weeks later or after", "in the same week". */
export function laterText(after: number, { period, mode }: Asked): string {
  if (after === 0) return mode === 'classic' ? `in the same ${period}` : `from the same ${period} on`;
  return `${periodsText(after, period)} later${mode === 'classic' ? '' : ' or after'}`;
}

/** "Of the 1,204 who began in the week of 3 March 2025, 312 (25.9%, between 23.5% and 28.4%) returned 2 weeks later." */
export function cellSentence(cohort: Cohort, after: number, asked: Asked, zone: string): string {
  const when = periodText(Date.parse(cohort.start), asked.period, zone);
  const those = `the ${formatCount(cohort.size)} who began in ${when}`;
  const open = after < cohort.ended ? '' : ` That ${asked.period} has not ended yet.`;
  const value = cohort.values[after] ?? 0;
  const later = laterText(after, asked);
  if (asked.measure) {
    const each = cohort.size > 0 ? `, ${formatNumber(value / cohort.size)} per profile` : '';
    return `Of ${those} came ${formatNumber(value)} of ${asked.measure.property} ${later}${each}.${open}`;
  }
  const share = estimateShare({ successes: value, n: cohort.size });
  const written =
    share.kind === 'estimate'
      ? ` (${formatShare(share.value)}, between ${formatShare(share.low)} and ${formatShare(share.high)})`
      : '';
  const often = asked.minimum === 1 ? '' : ` at least ${asked.minimum} times`;
  return `Of ${those}, ${formatCount(value)}${written} returned${often} ${later}.${open}`;
}

export function sizeSentence({ start, size }: Cohort, { period }: Asked, zone: string): string {
  return `${formatCount(size)} ${size === 1 ? 'profile' : 'profiles'} began in ${periodText(Date.parse(start), period, zone)}.`;
}

/** What all cohorts together say so many periods later. */
export function columnSentence(column: RetentionColumn, kind: 'mean' | 'median', asked: Asked): string {
  const { after, mean, median, low, high, cohorts } = column;
  const value = writeShown(kind === 'mean' ? mean : median, asked);
  const over = `over ${formatCount(cohorts)} ${cohorts === 1 ? 'cohort' : 'cohorts'} whose ${asked.period} has ended`;
  const interval =
    kind === 'mean' && low !== null && high !== null ? ` (between ${formatShare(low)} and ${formatShare(high)})` : '';
  const what = kind === 'mean' ? 'Everybody together' : 'The middle one of the cohorts';
  return `${what}: ${value}${interval} ${laterText(after, asked)}, ${over}.`;
}
