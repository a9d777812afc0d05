import { route } from '@/lib/server/route';
import { adoptionInsight } from '@/lib/services/insights/adoption-insight';
import { CellProfilePage, cellInput, listCellProfiles } from '@/lib/services/insights/read-cell';

const Input = cellInput(adoptionInsight);
const summary = 'The profiles behind a number of adoption, as a page or as a streamed file.';

export const GET = route(Input, (ctx, input) => listCellProfiles(ctx, adoptionInsight, input), {
  summary,
  output: CellProfilePage,
});

export const POST = route(Input, (ctx, input) => listCellProfiles(ctx, adoptionInsight, input), {
  summary,
  output: CellProfilePage,
});
