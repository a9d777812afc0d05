import { GroupsQuery } from '@/lib/core/clustering/groups';
import { route } from '@/lib/server/route';
import { answerOf, askInsight } from '@/lib/services/insights/ask-insight';
import { groupsInsight } from '@/lib/services/insights/groups-insight';

export const POST = route(GroupsQuery, (ctx, query) => askInsight(ctx, groupsInsight, query), {
  summary:
    'Natural kinds of people: how many there are, what sets each apart, and a rule that names it; or that there are none.',
  output: answerOf(groupsInsight),
});
