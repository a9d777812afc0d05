import { Persona } from '@/lib/core/personas/persona';
import { route } from '@/lib/server/route';
import { getPersona, PersonaByKeyInput } from '@/lib/services/personas/get-persona';
import { UpdatePersonaInput, updatePersona } from '@/lib/services/personas/update-persona';

export const GET = route(PersonaByKeyInput, getPersona, {
  summary: 'One persona: its card, its segment version, and its size over time.',
  output: Persona,
});

export const PATCH = route(UpdatePersonaInput, updatePersona, {
  summary: 'Changes the card. A revision that is not the newest gets a conflict with the newest card in its details.',
  output: Persona,
});
