import { Nothing } from '@/lib/core/accounts/nothing';
import { Coverage } from '@/lib/core/personas/coverage';
import { route } from '@/lib/server/route';
import { readCoverage } from '@/lib/services/personas/read-coverage';

export const GET = route(Nothing, readCoverage, {
  summary: 'How many active profiles are no persona, one or several, and which personas share profiles.',
  output: Coverage,
});
