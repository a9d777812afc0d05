import { route } from '@/lib/server/route';
import { groupsMovementInsight } from '@/lib/services/insights/groups-movement-insight';
import { CellProfilePage, cellInput, listCellProfiles } from '@/lib/services/insights/read-cell';

const Input = cellInput(groupsMovementInsight);
const summary = 'The profiles that moved from one kept group to another, as a page or as a streamed file.';

export const GET = route(Input, (ctx, input) => listCellProfiles(ctx, groupsMovementInsight, input), {
  summary,
  output: CellProfilePage,
});

export const POST = route(Input, (ctx, input) => listCellProfiles(ctx, groupsMovementInsight, input), {
  summary,
  output: CellProfilePage,
});
