import { route } from '@/lib/server/route';
import { CellProfilePage, cellInput, listCellProfiles } from '@/lib/services/insights/read-cell';
import { rfmMovementInsight } from '@/lib/services/insights/rfm-movement-insight';

const Input = cellInput(rfmMovementInsight);
const summary = 'The profiles that went from one RFM group to another, as a page or as a streamed file.';

export const GET = route(Input, (ctx, input) => listCellProfiles(ctx, rfmMovementInsight, input), {
  summary,
  output: CellProfilePage,
});

export const POST = route(Input, (ctx, input) => listCellProfiles(ctx, rfmMovementInsight, input), {
  summary,
  output: CellProfilePage,
});
