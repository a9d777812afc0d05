import { Comparison } from '@/lib/core/personas/persona';
import { route } from '@/lib/server/route';
import { ComparePersonaInput, comparePersona } from '@/lib/services/personas/compare-persona';

export const GET = route(ComparePersonaInput, comparePersona, {
  summary: 'What is more or less common among its profiles than among everybody else, with intervals.',
  output: Comparison,
});
