import { RfmMovementQuery } from '@/lib/core/rfm/movement';
import { route } from '@/lib/server/route';
import { answerOf, askInsight } from '@/lib/services/insights/ask-insight';
import { rfmMovementInsight } from '@/lib/services/insights/rfm-movement-insight';

export const POST = route(RfmMovementQuery, (ctx, query) => askInsight(ctx, rfmMovementInsight, query), {
  summary: 'Who went from which RFM group to which between two moments, scored by the same cut-offs at both.',
  output: answerOf(rfmMovementInsight),
});
