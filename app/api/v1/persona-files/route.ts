import { Persona } from '@/lib/core/personas/persona';
import { route } from '@/lib/server/route';
import { BringInFileInput, bringInPersona } from '@/lib/services/personas/bring-in';

export const POST = route(BringInFileInput, bringInPersona, {
  summary: 'Makes a persona of a file that was taken out, with its claims. Evidence does not travel.',
  output: Persona,
  status: 201,
});
