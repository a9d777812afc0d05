import { route } from '@/lib/server/route';
import { adoptionInsight } from '@/lib/services/insights/adoption-insight';
import { CellDescription, cellInput, describeCell } from '@/lib/services/insights/read-cell';

export const POST = route(cellInput(adoptionInsight), (ctx, input) => describeCell(ctx, adoptionInsight, input), {
  summary: 'Who is behind a number of adoption: how many, and as a rule.',
  output: CellDescription,
});
