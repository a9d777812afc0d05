import { route } from '@/lib/server/route';
import { compositionInsight } from '@/lib/services/insights/composition-insight';
import { CellProfilePage, cellInput, listCellProfiles } from '@/lib/services/insights/read-cell';

const Input = cellInput(compositionInsight);
const summary = 'The profiles behind a number of a comparison, as a page or as a streamed file.';

export const GET = route(Input, (ctx, input) => listCellProfiles(ctx, compositionInsight, input), {
  summary,
  output: CellProfilePage,
});

export const POST = route(Input, (ctx, input) => listCellProfiles(ctx, compositionInsight, input), {
  summary,
  output: CellProfilePage,
});
