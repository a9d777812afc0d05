import { pageOf } from '@/lib/core/page';
import { Link, LinkDraft, NewLink } from '@/lib/core/sharing/link';
import { route } from '@/lib/server/route';
import { PersonaByKeyInput } from '@/lib/services/personas/get-persona';
import { listPersonaLinks, sharePersona } from '@/lib/services/personas/share-persona';

export const GET = route(PersonaByKeyInput, listPersonaLinks, {
  summary: 'The links that show a persona without a sign-in, those included that no longer open.',
  output: pageOf(Link),
});

export const POST = route(LinkDraft, sharePersona, {
  summary: 'Makes a link that shows a persona without a sign-in until it expires. Its token is in this answer only.',
  output: NewLink,
  status: 201,
});
