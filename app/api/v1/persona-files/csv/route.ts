import { BroughtIn } from '@/lib/core/personas/brought-in';
import { route } from '@/lib/server/route';
import { BringInCsvInput, bringInPersonas } from '@/lib/services/personas/bring-in';

export const POST = route(BringInCsvInput, bringInPersonas, {
  summary: 'Makes a persona of each line of a CSV; a line that cannot be taken is told with its reason.',
  output: BroughtIn,
  status: 201,
});
