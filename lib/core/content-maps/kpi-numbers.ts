import { z } from 'zod';
import type { ClaimMetric } from '@/lib/core/claims/evidence';
import { isShare, writeNumber, writeShare } from '@/lib/core/claims/explain-metric';
import type { Estimate } from '@/lib/core/math/estimate';
import { Measured } from '@/lib/core/math/measured';
import type { KpiMetric } from './content-map';

/** What a KPI counts among the profiles of a persona, and how it moved. */

/** A value is of so many days, held against as many before them. */
export const kpiDays = 30;

export const KpiReading = z.object({
  as_of: z.iso.datetime(),
  /** Of the last 30 days; a share in 0..1, events, or the unit of the property, per profile. */
  now: Measured,
  /** Of the 30 days before, of the same profiles. */
  before: Measured,
  /** Now above before, corrected for the numbers that the map reads together. */
  change: Measured,
  /** Whether the whole interval of the change lies on one side of none. */
  moved: z.enum(['up', 'down', 'open', 'not_enough_data']),
});
export type KpiReading = z.infer<typeof KpiReading>;

/** Of each piece with a KPI: what is read, or why nothing is. */
export const ContentNumbers = z.object({
  days: z.literal(kpiDays),
  items: z.array(
    z.object({
      item: z.string(),
      /** What is counted, in words; null where no event measures it. */
      sentence: z.string().nullable(),
      reading: KpiReading.nullable(),
      reason: z.string().nullable(),
    }),
  ),
});
export type ContentNumbers = z.infer<typeof ContentNumbers>;

export const metricOf = (metric: KpiMetric): Exclude<ClaimMetric, { measure: 'share_who_match' }> => ({
  ...metric,
  days: kpiDays,
});

export function movedIn(change: Estimate): KpiReading['moved'] {
  if (change.kind !== 'estimate') return 'not_enough_data';
  if (change.low > 0) return 'up';
  return change.high < 0 ? 'down' : 'open';
}

/** "12.4% [11%, 14%], up from 9.8% in the 30 days before". */
export function kpiWords(metric: KpiMetric, { now, before, moved }: KpiReading): string {
  const write = (value: number): string => (isShare(metricOf(metric)) ? writeShare(value) : writeNumber(value));
  if (now.kind !== 'estimate') return `not enough data: ${now.reason}`;
  const value = `${write(now.value)} [${write(now.low)}, ${write(now.high)}]`;
  if (before.kind !== 'estimate') return value;
  const was = `${write(before.value)} in the ${kpiDays} days before`;
  switch (moved) {
    case 'up':
      return `${value}, up from ${was}`;
    case 'down':
      return `${value}, down from ${was}`;
    default:
      return `${value}, no clear change from ${was}`;
  }
}
