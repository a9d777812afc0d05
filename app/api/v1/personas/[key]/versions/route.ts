import { pageOf } from '@/lib/core/page';
import { PersonaVersion, PersonaVersionSummary } from '@/lib/core/personas/persona-version';
import { route } from '@/lib/server/route';
import { PersonaByKeyInput } from '@/lib/services/personas/get-persona';
import { listPersonaVersions } from '@/lib/services/personas/persona-versions';
import { PublishPersonaInput, publishPersona } from '@/lib/services/personas/publish-persona';

export const GET = route(PersonaByKeyInput, listPersonaVersions, {
  summary: 'The published versions of a persona, newest first, each with what is different from the one before.',
  output: pageOf(PersonaVersionSummary),
});

export const POST = route(PublishPersonaInput, publishPersona, {
  summary: 'Publishes the persona as it stands: its card, and its claims as they are judged now.',
  output: PersonaVersion,
  status: 201,
});
