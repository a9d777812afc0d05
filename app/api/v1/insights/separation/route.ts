import { SeparationQuery } from '@/lib/core/separation/separation';
import { route } from '@/lib/server/route';
import { answerOf, askInsight } from '@/lib/services/insights/ask-insight';
import { separationInsight } from '@/lib/services/insights/separation-insight';

export const POST = route(SeparationQuery, (ctx, query) => askInsight(ctx, separationInsight, query), {
  summary: 'Which traits and behaviours tell most about an outcome, with how sure that is.',
  output: answerOf(separationInsight),
});
