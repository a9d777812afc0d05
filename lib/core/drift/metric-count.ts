import { z } from 'zod';
import { PersonaMetric } from '@/lib/core/personas/persona';

/** The key metric of a persona over its people: how many did the event, and the sums of what each of them did. */
export const MetricCount = z.object({
  metric: PersonaMetric,
  n: z.int(),
  did: z.int(),
  sum: z.number(),
  sum_of_squares: z.number(),
});
export type MetricCount = z.infer<typeof MetricCount>;

/** A smaller effect is called no change, however sure. Cohen (1988). */
export const smallEffect = 0.2;
