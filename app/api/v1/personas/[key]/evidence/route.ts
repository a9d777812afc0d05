import { Evidence } from '@/lib/core/claims/evidence';
import { pageOf } from '@/lib/core/page';
import { route } from '@/lib/server/route';
import { listEvidence } from '@/lib/services/claims/list-claims';
import { PersonaByKeyInput } from '@/lib/services/personas/get-persona';

export const GET = route(PersonaByKeyInput, listEvidence, {
  summary: 'Everything that speaks for or against the claims of a persona, newest numbers included.',
  output: pageOf(Evidence),
});
