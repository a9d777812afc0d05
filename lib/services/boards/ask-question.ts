import type { InsightQuestion } from '@/lib/core/boards/insight-question';
import { unreachable } from '@/lib/core/errors';
import type { About } from '@/lib/core/insights/about';
import type { ServiceContext } from '../context';
import { adoptionInsight } from '../insights/adoption-insight';
import { askInsight } from '../insights/ask-insight';
import { compositionInsight } from '../insights/composition-insight';
import { funnelInsight } from '../insights/funnel-insight';
import { groupsInsight } from '../insights/groups-insight';
import { groupsMovementInsight } from '../insights/groups-movement-insight';
import { lifecycleInsight } from '../insights/lifecycle-insight';
import { retentionInsight } from '../insights/retention-insight';
import { rfmInsight } from '../insights/rfm-insight';
import { rfmMovementInsight } from '../insights/rfm-movement-insight';
import { separationInsight } from '../insights/separation-insight';
import { trendInsight } from '../insights/trend-insight';

type Answered = { about: About; query: unknown } & Record<string, unknown>;

/** Which insight answers which kind of question: a new kind joins here. */
export function askQuestion(ctx: ServiceContext, question: InsightQuestion): Promise<Answered> {
  switch (question.kind) {
    case 'trend':
      return askInsight(ctx, trendInsight, question.query);
    case 'funnel':
      return askInsight(ctx, funnelInsight, question.query);
    case 'lifecycle':
      return askInsight(ctx, lifecycleInsight, question.query);
    case 'retention':
      return askInsight(ctx, retentionInsight, question.query);
    case 'adoption':
      return askInsight(ctx, adoptionInsight, question.query);
    case 'rfm':
      return askInsight(ctx, rfmInsight, question.query);
    case 'rfm/movement':
      return askInsight(ctx, rfmMovementInsight, question.query);
    case 'composition':
      return askInsight(ctx, compositionInsight, question.query);
    case 'separation':
      return askInsight(ctx, separationInsight, question.query);
    case 'groups':
      return askInsight(ctx, groupsInsight, question.query);
    case 'groups/movement':
      return askInsight(ctx, groupsMovementInsight, question.query);
    default:
      return unreachable(question);
  }
}
