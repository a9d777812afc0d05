import { route } from '@/lib/server/route';
import { CellDescription, cellInput, describeCell } from '@/lib/services/insights/read-cell';
import { rfmMovementInsight } from '@/lib/services/insights/rfm-movement-insight';

export const POST = route(cellInput(rfmMovementInsight), (ctx, input) => describeCell(ctx, rfmMovementInsight, input), {
  summary: 'Who went from one RFM group to another: how many.',
  output: CellDescription,
});
