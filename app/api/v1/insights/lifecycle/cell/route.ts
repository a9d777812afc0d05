import { route } from '@/lib/server/route';
import { lifecycleInsight } from '@/lib/services/insights/lifecycle-insight';
import { CellDescription, cellInput, describeCell } from '@/lib/services/insights/read-cell';

export const POST = route(cellInput(lifecycleInsight), (ctx, input) => describeCell(ctx, lifecycleInsight, input), {
  summary: 'Who is behind a column of the lifecycle: how many, and as a rule.',
  output: CellDescription,
});
