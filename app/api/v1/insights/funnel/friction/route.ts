import { FrictionQuery } from '@/lib/core/funnels/friction';
import { route } from '@/lib/server/route';
import { answerOf, askInsight } from '@/lib/services/insights/ask-insight';
import { frictionInsight } from '@/lib/services/insights/friction-insight';

export const POST = route(FrictionQuery, (ctx, query) => askInsight(ctx, frictionInsight, query), {
  summary:
    'Which kinds of people are lost at which step, against the kind that goes on most often: in profiles and in money.',
  output: answerOf(frictionInsight),
});
