import type { EventMetric } from '@/lib/core/claims/evidence';
import type { PersonaMetric } from './persona';

/** What a key metric counts: its name and target do not matter to that. */
export function eventMetricOf({ name: _, target: __, ...metric }: PersonaMetric): EventMetric {
  return metric;
}
