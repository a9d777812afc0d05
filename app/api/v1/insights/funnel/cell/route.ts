import { route } from '@/lib/server/route';
import { funnelInsight } from '@/lib/services/insights/funnel-insight';
import { CellDescription, cellInput, describeCell } from '@/lib/services/insights/read-cell';

export const POST = route(cellInput(funnelInsight), (ctx, input) => describeCell(ctx, funnelInsight, input), {
  summary: 'Who is behind a step of a funnel: how many, and as a rule where one can say it.',
  output: CellDescription,
});
