import { pageOf } from '@/lib/core/page';
import { Persona } from '@/lib/core/personas/persona';
import { route } from '@/lib/server/route';
import { CreatePersonaInput, createPersona } from '@/lib/services/personas/create-persona';
import { ListPersonasInput, listPersonas } from '@/lib/services/personas/list-personas';

export const GET = route(ListPersonasInput, listPersonas, {
  summary: 'The Cast: the personas of the workspace, with their size and segment version.',
  output: pageOf(Persona),
});

export const POST = route(CreatePersonaInput, createPersona, {
  summary: 'Makes a persona. Everything but key and name may come later.',
  output: Persona,
  status: 201,
});
