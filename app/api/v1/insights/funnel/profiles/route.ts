import { route } from '@/lib/server/route';
import { funnelInsight } from '@/lib/services/insights/funnel-insight';
import { CellProfilePage, cellInput, listCellProfiles } from '@/lib/services/insights/read-cell';

const Input = cellInput(funnelInsight);
const summary = 'The profiles behind a step of a funnel, as a page or as a streamed file.';

export const GET = route(Input, (ctx, input) => listCellProfiles(ctx, funnelInsight, input), {
  summary,
  output: CellProfilePage,
});

export const POST = route(Input, (ctx, input) => listCellProfiles(ctx, funnelInsight, input), {
  summary,
  output: CellProfilePage,
});
