import { route } from '@/lib/server/route';
import { CellDescription, cellInput, describeCell } from '@/lib/services/insights/read-cell';
import { retentionInsight } from '@/lib/services/insights/retention-insight';

export const POST = route(cellInput(retentionInsight), (ctx, input) => describeCell(ctx, retentionInsight, input), {
  summary: 'Who is behind a cell of a retention table: how many, and as a rule.',
  output: CellDescription,
});
