import type { InsightQuestion, QueryOf, QuestionKind } from '@/lib/core/boards/insight-question';
import type { About } from '@/lib/core/insights/about';
import type { ServiceContext } from '../context';
import { askInsight } from '../insights/ask-insight';
import { trendInsight } from '../insights/trend-insight';

type Answered = { about: About; query: unknown } & Record<string, unknown>;
type Asker<Kind extends QuestionKind> = (ctx: ServiceContext, query: QueryOf<Kind>) => Promise<Answered>;

/** Which insight answers which kind of question: a new kind joins here. */
const askers: { [Kind in QuestionKind]: Asker<Kind> } = {
  trend: (ctx, query) => askInsight(ctx, trendInsight, query),
};

export function askQuestion(ctx: ServiceContext, question: InsightQuestion): Promise<Answered> {
  return askers[question.kind](ctx, question.query);
}
