import { route } from '@/lib/server/route';
import { CellDescription, cellInput, describeCell } from '@/lib/services/insights/read-cell';
import { adoptionInsight } from '@/lib/services/insights/adoption-insight';

export const POST = route(cellInput(adoptionInsight), (ctx, input) => describeCell(ctx, adoptionInsight, input), {
  summary: 'Who is behind a number of adoption: how many, and as a rule.',
  output: CellDescription,
});
