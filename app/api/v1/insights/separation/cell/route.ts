import { route } from '@/lib/server/route';
import { CellDescription, cellInput, describeCell } from '@/lib/services/insights/read-cell';
import { separationInsight } from '@/lib/services/insights/separation-insight';

export const POST = route(cellInput(separationInsight), (ctx, input) => describeCell(ctx, separationInsight, input), {
  summary: 'Who is behind a part of a variable: how many, and as a rule.',
  output: CellDescription,
});
