import { pageOf } from '@/lib/core/page';
import { NewPersonaLink, PersonaLink, PersonaLinkDraft } from '@/lib/core/personas/shared-persona';
import { route } from '@/lib/server/route';
import { PersonaByKeyInput } from '@/lib/services/personas/get-persona';
import { listPersonaLinks, sharePersona } from '@/lib/services/personas/share-persona';

export const GET = route(PersonaByKeyInput, listPersonaLinks, {
  summary: 'The links that show a persona without a sign-in, those included that no longer open.',
  output: pageOf(PersonaLink),
});

export const POST = route(PersonaLinkDraft, sharePersona, {
  summary: 'Makes a link that shows a persona without a sign-in until it expires. Its token is in this answer only.',
  output: NewPersonaLink,
  status: 201,
});
