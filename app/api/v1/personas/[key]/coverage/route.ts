import { Coverage } from '@/lib/core/personas/coverage';
import { route } from '@/lib/server/route';
import { PersonaByKeyInput } from '@/lib/services/personas/get-persona';
import { readPersonaCoverage } from '@/lib/services/personas/read-coverage';

export const GET = route(PersonaByKeyInput, readPersonaCoverage, {
  summary: 'How many active profiles are no persona, one or several, and with whom this one shares profiles.',
  output: Coverage,
});
