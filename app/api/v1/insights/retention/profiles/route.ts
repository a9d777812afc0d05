import { route } from '@/lib/server/route';
import { CellProfilePage, cellInput, listCellProfiles } from '@/lib/services/insights/read-cell';
import { retentionInsight } from '@/lib/services/insights/retention-insight';

const Input = cellInput(retentionInsight);
const summary = 'The profiles behind a cell of a retention table, as a page or as a streamed file.';

export const GET = route(Input, (ctx, input) => listCellProfiles(ctx, retentionInsight, input), {
  summary,
  output: CellProfilePage,
});

export const POST = route(Input, (ctx, input) => listCellProfiles(ctx, retentionInsight, input), {
  summary,
  output: CellProfilePage,
});
