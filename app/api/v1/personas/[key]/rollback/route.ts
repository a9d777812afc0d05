import { PersonaVersion } from '@/lib/core/personas/persona-version';
import { route } from '@/lib/server/route';
import { RollbackPersonaInput, rollbackPersona } from '@/lib/services/personas/publish-persona';

export const POST = route(RollbackPersonaInput, rollbackPersona, {
  summary: 'Publishes what an older version said as a new one. Evidence is a ledger, and stays.',
  output: PersonaVersion,
  status: 201,
});
