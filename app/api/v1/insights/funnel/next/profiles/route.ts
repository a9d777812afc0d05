import { route } from '@/lib/server/route';
import { nextEventsInsight } from '@/lib/services/insights/next-events-insight';
import { CellProfilePage, cellInput, listCellProfiles } from '@/lib/services/insights/read-cell';

const Input = cellInput(nextEventsInsight);
const summary = 'The profiles that stopped at a step and did one thing next, as a page or as a streamed file.';

export const GET = route(Input, (ctx, input) => listCellProfiles(ctx, nextEventsInsight, input), {
  summary,
  output: CellProfilePage,
});

export const POST = route(Input, (ctx, input) => listCellProfiles(ctx, nextEventsInsight, input), {
  summary,
  output: CellProfilePage,
});
