import { z } from 'zod';
import type { EventMetric } from '@/lib/core/claims/evidence';
import { KpiReading } from '@/lib/core/kpis/kpi-reading';
import type { KpiMetric } from './content-map';

/** What the KPIs of a content map count among the profiles of its personas. */

/** A value is of so many days, held against as many before them. */
export const kpiDays = 30;

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

export const metricOf = (metric: KpiMetric): EventMetric => ({ ...metric, days: kpiDays });
