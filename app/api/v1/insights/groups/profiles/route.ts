import { route } from '@/lib/server/route';
import { groupsInsight } from '@/lib/services/insights/groups-insight';
import { CellProfilePage, cellInput, listCellProfiles } from '@/lib/services/insights/read-cell';

const Input = cellInput(groupsInsight);
const summary = 'The profiles behind a group, as a page or as a streamed file.';

export const GET = route(Input, (ctx, input) => listCellProfiles(ctx, groupsInsight, input), {
  summary,
  output: CellProfilePage,
});

export const POST = route(Input, (ctx, input) => listCellProfiles(ctx, groupsInsight, input), {
  summary,
  output: CellProfilePage,
});
