import { route } from '@/lib/server/route';
import { groupsMovementInsight } from '@/lib/services/insights/groups-movement-insight';
import { CellDescription, cellInput, describeCell } from '@/lib/services/insights/read-cell';

export const POST = route(
  cellInput(groupsMovementInsight),
  (ctx, input) => describeCell(ctx, groupsMovementInsight, input),
  {
    summary: 'Who moved from one kept group to another: how many.',
    output: CellDescription,
  },
);
