import { route } from '@/lib/server/route';
import { CellProfilePage, cellInput, listCellProfiles } from '@/lib/services/insights/read-cell';
import { trendInsight } from '@/lib/services/insights/trend-insight';

const Input = cellInput(trendInsight);
const summary = 'The profiles behind a point of a trend, as a page or as a streamed file.';

export const GET = route(Input, (ctx, input) => listCellProfiles(ctx, trendInsight, input), {
  summary,
  output: CellProfilePage,
});

export const POST = route(Input, (ctx, input) => listCellProfiles(ctx, trendInsight, input), {
  summary,
  output: CellProfilePage,
});
