import { AdoptionQuery } from '@/lib/core/adoption/adoption';
import { route } from '@/lib/server/route';
import { adoptionInsight } from '@/lib/services/insights/adoption-insight';
import { answerOf, askInsight } from '@/lib/services/insights/ask-insight';

export const POST = route(AdoptionQuery, (ctx, query) => askInsight(ctx, adoptionInsight, query), {
  summary: 'How a feature is taken up: first use by newcomers, share of the active, how often and on how many days.',
  output: answerOf(adoptionInsight),
});
