import { NextEventsQuery } from '@/lib/core/funnels/next-events';
import { route } from '@/lib/server/route';
import { answerOf, askInsight } from '@/lib/services/insights/ask-insight';
import { nextEventsInsight } from '@/lib/services/insights/next-events-insight';

export const POST = route(NextEventsQuery, (ctx, query) => askInsight(ctx, nextEventsInsight, query), {
  summary: 'What those who stopped at a step of a funnel did next.',
  output: answerOf(nextEventsInsight),
});
