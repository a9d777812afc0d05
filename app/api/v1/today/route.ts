import { Nothing } from '@/lib/core/accounts/nothing';
import { Today } from '@/lib/core/today/today';
import { route } from '@/lib/server/route';
import { readToday } from '@/lib/services/today/read-today';

export const GET = route(Nothing, (ctx) => readToday(ctx), {
  summary: 'What changed since the caller was last here, what they follow, and the boards.',
  output: Today,
});
