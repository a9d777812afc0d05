import { RfmQuery } from '@/lib/core/rfm/rfm';
import { route } from '@/lib/server/route';
import { answerOf, askInsight } from '@/lib/services/insights/ask-insight';
import { rfmInsight } from '@/lib/services/insights/rfm-insight';

export const POST = route(RfmQuery, (ctx, query) => askInsight(ctx, rfmInsight, query), {
  summary: 'Customers by recency, frequency and amount: cut-offs, the grid, its named groups and three histograms.',
  output: answerOf(rfmInsight),
});
