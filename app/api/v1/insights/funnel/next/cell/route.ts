import { route } from '@/lib/server/route';
import { nextEventsInsight } from '@/lib/services/insights/next-events-insight';
import { CellDescription, cellInput, describeCell } from '@/lib/services/insights/read-cell';

export const POST = route(cellInput(nextEventsInsight), (ctx, input) => describeCell(ctx, nextEventsInsight, input), {
  summary: 'Who stopped at a step and did one thing next: how many.',
  output: CellDescription,
});
