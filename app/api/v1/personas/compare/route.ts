import { PersonaComparison } from '@/lib/core/personas/compare-personas';
import { route } from '@/lib/server/route';
import { ComparePersonasInput, comparePersonas } from '@/lib/services/personas/compare-personas';

export const GET = route(ComparePersonasInput, comparePersonas, {
  summary:
    'Two to four personas side by side: sections with the words only one says, key metrics read for all, overlaps.',
  output: PersonaComparison,
});
