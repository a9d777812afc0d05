import { route } from '@/lib/server/route';
import { lifecycleInsight } from '@/lib/services/insights/lifecycle-insight';
import { CellProfilePage, cellInput, listCellProfiles } from '@/lib/services/insights/read-cell';

const Input = cellInput(lifecycleInsight);
const summary = 'The profiles behind a column of the lifecycle, as a page or as a streamed file.';

export const GET = route(Input, (ctx, input) => listCellProfiles(ctx, lifecycleInsight, input), {
  summary,
  output: CellProfilePage,
});

export const POST = route(Input, (ctx, input) => listCellProfiles(ctx, lifecycleInsight, input), {
  summary,
  output: CellProfilePage,
});
