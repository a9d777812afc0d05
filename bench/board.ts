import type { ServiceContext } from '@/lib/services/context';
import { Answers } from '@/lib/services/insights/answers';
import { askInsight } from '@/lib/services/insights/ask-insight';
import { funnelInsight } from '@/lib/services/insights/funnel-insight';
import { lifecycleInsight } from '@/lib/services/insights/lifecycle-insight';
import { retentionInsight } from '@/lib/services/insights/retention-insight';
import { rfmInsight } from '@/lib/services/insights/rfm-insight';
import { trendInsight } from '@/lib/services/insights/trend-insight';
import type { Behaviour } from './behaviour';
import type { Part } from './measurement';
import { asOf } from './preview-cases';
import { quantile, timed } from './quantile';
import { contextOf, type Stand } from './stand';

const at = { as_of: asOf };
const counted = (measure: 'events' | 'profiles', event: string) =>
  trendInsight.Query.parse({ ...at, series: [{ measure, event }] });

const trends = [
  counted('profiles', 'prompt_sent'),
  counted('events', 'text_kept'),
  trendInsight.Query.parse({ ...at, series: [{ measure: 'sum', event: 'payment_made', property: 'amount' }] }),
  trendInsight.Query.parse({
    ...at,
    series: [{ measure: 'events', event: 'feature_used' }],
    split: { by: 'property', name: 'feature', top: 5 },
  }),
];
const retention = retentionInsight.Query.parse(at);
const lifecycle = lifecycleInsight.Query.parse(at);
const rfm = rfmInsight.Query.parse({ ...at, event: 'payment_made', property: 'amount' });
const funnel = funnelInsight.Query.parse({
  ...at,
  steps: [{ event: 'document_created' }, { event: 'prompt_sent' }, { event: 'text_kept' }],
});

/** Eight tiles asked for at once, as a board does that is opened. */
async function openBoard(ctx: ServiceContext): Promise<void> {
  await Promise.all([
    ...trends.map((query) => askInsight(ctx, trendInsight, query)),
    askInsight(ctx, retentionInsight, retention),
    askInsight(ctx, lifecycleInsight, lifecycle),
    askInsight(ctx, rfmInsight, rfm),
    askInsight(ctx, funnelInsight, funnel),
  ]);
}

const coldRuns = 5;
const cachedRuns = 20;

/** No peer keeps answers, so it stands alone. */
export async function benchBoard(stand: Stand, { workspaceId }: Behaviour): Promise<Part> {
  const cold: number[] = [];
  const cached: number[] = [];
  for (let run = 0; run < coldRuns; run += 1) {
    const ctx = { ...contextOf(stand, workspaceId), answers: new Answers() };
    cold.push((await timed(() => openBoard(ctx))).ms);
    if (run > 0) continue;
    for (let again = 0; again < cachedRuns; again += 1) cached.push((await timed(() => openBoard(ctx))).ms);
  }
  const of = (work: string, ours: number[], goal: number) =>
    ({ work: `board of 8 tiles, ${work}: p50`, unit: 'ms', ours: quantile(ours, 0.5), peer: null, goal }) as const;
  return { measurements: [of('cold', cold, 3000), of('cached', cached, 300)], details: { cold, cached } };
}
