import { route } from '@/lib/server/route';
import { CellDescription, cellInput, describeCell } from '@/lib/services/insights/read-cell';
import { rfmInsight } from '@/lib/services/insights/rfm-insight';

export const POST = route(cellInput(rfmInsight), (ctx, input) => describeCell(ctx, rfmInsight, input), {
  summary: 'Who is behind a cell or a group of the grid: how many, and as a rule when the question names its model.',
  output: CellDescription,
});
