import { Persona } from '@/lib/core/personas/persona';
import { route } from '@/lib/server/route';
import { PersonaByKeyInput } from '@/lib/services/personas/get-persona';
import { archivePersona } from '@/lib/services/personas/update-persona';

export const POST = route(PersonaByKeyInput, archivePersona, {
  summary: 'Takes a persona out of the Cast; it can come back.',
  output: Persona,
});
