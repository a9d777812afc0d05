import { CompositionQuery } from '@/lib/core/composition/composition';
import { route } from '@/lib/server/route';
import { answerOf, askInsight } from '@/lib/services/insights/ask-insight';
import { compositionInsight } from '@/lib/services/insights/composition-insight';

export const POST = route(CompositionQuery, (ctx, query) => askInsight(ctx, compositionInsight, query), {
  summary: 'Two to five segments side by side: size, overlap, what sets each apart, who stays, what they bring.',
  output: answerOf(compositionInsight),
});
