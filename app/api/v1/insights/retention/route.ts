import { RetentionQuery } from '@/lib/core/cohorts/retention';
import { route } from '@/lib/server/route';
import { answerOf, askInsight } from '@/lib/services/insights/ask-insight';
import { retentionInsight } from '@/lib/services/insights/retention-insight';

export const POST = route(RetentionQuery, (ctx, query) => askInsight(ctx, retentionInsight, query), {
  summary: 'How many of those who began in the same hour, day, week or month come back later, or what they bring.',
  output: answerOf(retentionInsight),
});
