import { route } from '@/lib/server/route';
import { groupsInsight } from '@/lib/services/insights/groups-insight';
import { CellDescription, cellInput, describeCell } from '@/lib/services/insights/read-cell';

export const POST = route(cellInput(groupsInsight), (ctx, input) => describeCell(ctx, groupsInsight, input), {
  summary: 'Who is behind a group: how many, and as a rule.',
  output: CellDescription,
});
