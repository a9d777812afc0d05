import { route } from '@/lib/server/route';
import { frictionInsight } from '@/lib/services/insights/friction-insight';
import { CellDescription, cellInput, describeCell } from '@/lib/services/insights/read-cell';

export const POST = route(cellInput(frictionInsight), (ctx, input) => describeCell(ctx, frictionInsight, input), {
  summary: 'Who of one kind stopped at a step: how many, and as a rule.',
  output: CellDescription,
});
