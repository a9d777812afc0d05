import { GroupsMovementQuery } from '@/lib/core/clustering/groups-movement';
import { route } from '@/lib/server/route';
import { answerOf, askInsight } from '@/lib/services/insights/ask-insight';
import { groupsMovementInsight } from '@/lib/services/insights/groups-movement-insight';

export const POST = route(GroupsMovementQuery, (ctx, query) => askInsight(ctx, groupsMovementInsight, query), {
  summary: 'Who moved between kept groups from one moment to another: a count for each two groups.',
  output: answerOf(groupsMovementInsight),
});
