import { MetricReading } from '@/lib/core/personas/persona';
import { route } from '@/lib/server/route';
import { PersonaByKeyInput } from '@/lib/services/personas/get-persona';
import { readMetric } from '@/lib/services/personas/read-metric';

export const GET = route(PersonaByKeyInput, readMetric, {
  summary: 'The live value of its business metric, beside everybody else.',
  output: MetricReading,
});
