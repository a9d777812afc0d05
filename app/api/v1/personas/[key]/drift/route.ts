import { Drift } from '@/lib/core/drift/drift';
import { route } from '@/lib/server/route';
import { PersonaByKeyInput } from '@/lib/services/personas/get-persona';
import { readDrift } from '@/lib/services/personas/read-drift';

export const GET = route(PersonaByKeyInput, readDrift, {
  summary: 'How far its people have moved from those of the published version, beyond what chance gives.',
  output: Drift,
});
