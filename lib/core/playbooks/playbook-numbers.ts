import { z } from 'zod';
import { KpiReading } from '@/lib/core/kpis/kpi-reading';
import { Measured } from '@/lib/core/math/measured';
import { PersonaMetric } from '@/lib/core/personas/persona';

/** What a playbook counts now. */
export const PlaybookNumbers = z.object({
  kpis: z.array(
    z.object({
      kpi: z.string(),
      /** What is counted, in words; null where no event measures it. */
      sentence: z.string().nullable(),
      reading: KpiReading.nullable(),
      reason: z.string().nullable(),
    }),
  ),
  /** The key metric of each persona on a card that has one. */
  personas: z.array(
    z.object({
      persona: z.string(),
      metric: PersonaMetric,
      as_of: z.iso.datetime().nullable(),
      measured: Measured.nullable(),
      reason: z.string().nullable(),
    }),
  ),
});
export type PlaybookNumbers = z.infer<typeof PlaybookNumbers>;
