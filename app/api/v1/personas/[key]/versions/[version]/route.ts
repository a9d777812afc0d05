import { PersonaVersion } from '@/lib/core/personas/persona-version';
import { route } from '@/lib/server/route';
import { getPersonaVersion, PersonaVersionInput } from '@/lib/services/personas/persona-versions';

export const GET = route(PersonaVersionInput, getPersonaVersion, {
  summary: 'One published version of a persona. Nothing edits it.',
  output: PersonaVersion,
});
