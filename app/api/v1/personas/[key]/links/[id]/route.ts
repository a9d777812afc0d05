import { PersonaLink } from '@/lib/core/personas/shared-persona';
import { route } from '@/lib/server/route';
import { PersonaLinkInput, revokePersonaLink } from '@/lib/services/personas/share-persona';

export const DELETE = route(PersonaLinkInput, revokePersonaLink, {
  summary: 'Takes a link back: whoever opens it from now on sees nothing.',
  output: PersonaLink,
});
