import { Heard } from '@/lib/core/research/heard';
import { route } from '@/lib/server/route';
import { WhoWasHeardInput, whoWasHeard } from '@/lib/services/research/who-was-heard';

export const GET = route(WhoWasHeardInput, whoWasHeard, {
  summary: 'Of which segments and personas how many participants were interviewed, those of nobody first.',
  output: Heard,
});
