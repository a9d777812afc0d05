import { FunnelQuery } from '@/lib/core/funnels/funnel';
import { route } from '@/lib/server/route';
import { answerOf, askInsight } from '@/lib/services/insights/ask-insight';
import { funnelInsight } from '@/lib/services/insights/funnel-insight';

export const POST = route(FunnelQuery, (ctx, query) => askInsight(ctx, funnelInsight, query), {
  summary: 'How many get from one step to the next, how fast, and where they stop.',
  output: answerOf(funnelInsight),
});
