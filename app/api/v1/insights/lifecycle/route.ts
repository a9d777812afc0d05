import { LifecycleQuery } from '@/lib/core/lifecycle/lifecycle';
import { route } from '@/lib/server/route';
import { answerOf, askInsight } from '@/lib/services/insights/ask-insight';
import { lifecycleInsight } from '@/lib/services/insights/lifecycle-insight';

export const POST = route(LifecycleQuery, (ctx, query) => askInsight(ctx, lifecycleInsight, query), {
  summary: 'Who came for the first time, again, after a pause, or stayed away, period by period.',
  output: answerOf(lifecycleInsight),
});
