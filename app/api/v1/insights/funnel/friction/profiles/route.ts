import { route } from '@/lib/server/route';
import { frictionInsight } from '@/lib/services/insights/friction-insight';
import { CellProfilePage, cellInput, listCellProfiles } from '@/lib/services/insights/read-cell';

const Input = cellInput(frictionInsight);
const summary = 'The profiles of one kind that stopped at a step, as a page or as a streamed file.';

export const GET = route(Input, (ctx, input) => listCellProfiles(ctx, frictionInsight, input), {
  summary,
  output: CellProfilePage,
});

export const POST = route(Input, (ctx, input) => listCellProfiles(ctx, frictionInsight, input), {
  summary,
  output: CellProfilePage,
});
