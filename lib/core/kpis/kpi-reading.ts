import { z } from 'zod';
import type { EventMetric } from '@/lib/core/claims/evidence';
import { isShare, writeNumber, writeShare } from '@/lib/core/claims/explain-metric';
import { counted } from '@/lib/core/claims/write-words';
import type { Estimate } from '@/lib/core/math/estimate';
import { Measured } from '@/lib/core/math/measured';

/** What a KPI counts in its days, held against as many days before, of the same profiles. */
export const KpiReading = z.object({
  as_of: z.iso.datetime(),
  /** Of the last days; a share in 0..1, events, or the unit of the property, per profile. */
  now: Measured,
  /** Of as many days before. */
  before: Measured,
  /** Now above before, corrected for the numbers that are read together. */
  change: Measured,
  /** Whether the whole interval of the change lies on one side of none. */
  moved: z.enum(['up', 'down', 'open', 'not_enough_data']),
});
export type KpiReading = z.infer<typeof KpiReading>;

export function movedIn(change: Estimate): KpiReading['moved'] {
  if (change.kind !== 'estimate') return 'not_enough_data';
  if (change.low > 0) return 'up';
  return change.high < 0 ? 'down' : 'open';
}

export const writeValue = (metric: EventMetric, value: number): string =>
  isShare(metric) ? writeShare(value) : writeNumber(value);

/** "12.4% [11%, 14%]"; null where the data are not enough. */
export function valueWords(metric: EventMetric, measured: Estimate): string | null {
  if (measured.kind !== 'estimate') return null;
  const { value, low, high } = measured;
  return `${writeValue(metric, value)} [${writeValue(metric, low)}, ${writeValue(metric, high)}]`;
}

/** "up from 9.8% in the 30 days before"; null where nothing can be said. */
export function changeWords(metric: EventMetric, { now, before, moved }: KpiReading): string | null {
  if (now.kind !== 'estimate' || before.kind !== 'estimate') return null;
  const was = `${writeValue(metric, before.value)} in the ${counted(metric.days, 'day')} before`;
  switch (moved) {
    case 'up':
      return `up from ${was}`;
    case 'down':
      return `down from ${was}`;
    default:
      return `no clear change from ${was}`;
  }
}

/** Both in a row, or why there is no number. */
export function kpiWords(metric: EventMetric, reading: KpiReading): string {
  const { now } = reading;
  if (now.kind !== 'estimate') return `not enough data: ${now.reason}`;
  return [valueWords(metric, now), changeWords(metric, reading)].filter((words) => words !== null).join(', ');
}
