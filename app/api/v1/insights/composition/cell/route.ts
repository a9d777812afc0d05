import { route } from '@/lib/server/route';
import { compositionInsight } from '@/lib/services/insights/composition-insight';
import { CellDescription, cellInput, describeCell } from '@/lib/services/insights/read-cell';

export const POST = route(cellInput(compositionInsight), (ctx, input) => describeCell(ctx, compositionInsight, input), {
  summary: 'Who is behind a number of a comparison: how many, and as a rule.',
  output: CellDescription,
});
