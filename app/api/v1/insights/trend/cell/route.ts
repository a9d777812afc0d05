import { route } from '@/lib/server/route';
import { CellDescription, cellInput, describeCell } from '@/lib/services/insights/read-cell';
import { trendInsight } from '@/lib/services/insights/trend-insight';

export const POST = route(cellInput(trendInsight), (ctx, input) => describeCell(ctx, trendInsight, input), {
  summary: 'Who is behind a point of a trend: how many, and as a rule.',
  output: CellDescription,
});
