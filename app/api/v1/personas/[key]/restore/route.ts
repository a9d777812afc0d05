import { Persona } from '@/lib/core/personas/persona';
import { route } from '@/lib/server/route';
import { PersonaByKeyInput } from '@/lib/services/personas/get-persona';
import { restorePersona } from '@/lib/services/personas/update-persona';

export const POST = route(PersonaByKeyInput, restorePersona, {
  summary: 'Brings an archived persona back.',
  output: Persona,
});
