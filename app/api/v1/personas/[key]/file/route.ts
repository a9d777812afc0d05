import { route } from '@/lib/server/route';
import { PersonaByKeyInput } from '@/lib/services/personas/get-persona';
import { exportPersonaFile } from '@/lib/services/personas/take-out';

export const GET = route(PersonaByKeyInput, exportPersonaFile, {
  summary: 'The card and its claims as a JSON file that can be brought in again. Quotes stay here.',
});
