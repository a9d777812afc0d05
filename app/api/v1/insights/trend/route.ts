import { TrendQuery } from '@/lib/core/trends/trend';
import { route } from '@/lib/server/route';
import { answerOf, askInsight } from '@/lib/services/insights/ask-insight';
import { trendInsight } from '@/lib/services/insights/trend-insight';

export const POST = route(TrendQuery, (ctx, query) => askInsight(ctx, trendInsight, query), {
  summary: 'How much happened, hour by hour to month by month: events, profiles, sums and averages, or a ratio of two.',
  output: answerOf(trendInsight),
});
