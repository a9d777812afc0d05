import { Link } from '@/lib/core/sharing/link';
import { route } from '@/lib/server/route';
import { PersonaLinkInput, revokePersonaLink } from '@/lib/services/personas/share-persona';

export const DELETE = route(PersonaLinkInput, revokePersonaLink, {
  summary: 'Takes a link back: whoever opens it from now on sees nothing.',
  output: Link,
});
