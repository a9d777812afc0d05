import { route } from '@/lib/server/route';
import { CellProfilePage, cellInput, listCellProfiles } from '@/lib/services/insights/read-cell';
import { separationInsight } from '@/lib/services/insights/separation-insight';

const Input = cellInput(separationInsight);
const summary = 'The profiles behind a part of a variable, as a page or as a streamed file.';

export const GET = route(Input, (ctx, input) => listCellProfiles(ctx, separationInsight, input), {
  summary,
  output: CellProfilePage,
});

export const POST = route(Input, (ctx, input) => listCellProfiles(ctx, separationInsight, input), {
  summary,
  output: CellProfilePage,
});
