import { authorize } from '@/lib/core/access';
import type { EventMetric } from '@/lib/core/claims/evidence';
import { measureWords } from '@/lib/core/claims/explain-metric';
import { AppError } from '@/lib/core/errors';
import type { Estimate } from '@/lib/core/math/estimate';
import { estimateMean, type Sums } from '@/lib/core/math/mean';
import { estimateShare } from '@/lib/core/math/share';
import type { MetricReading } from '@/lib/core/personas/persona';
import type { Group } from '@/lib/data/events/group-comparison';
import { sumMetricBySide } from '@/lib/data/events/group-metric';
import type { ServiceContext } from '../context';
import type { PersonaByKeyInput } from './get-persona';
import { personaGroup } from './persona-group';

/** The live value of a persona's business metric, among its profiles and among everybody else who counts. */
export async function readMetric(ctx: ServiceContext, input: PersonaByKeyInput): Promise<MetricReading> {
  authorize(ctx.actor, 'personas:read');
  const { persona, group, dictionary } = await personaGroup(ctx, input.key);
  const { metric } = persona;
  if (!metric) throw new AppError('not_found', `"${persona.name}" has no key metric yet. Choose one on its card.`);
  return {
    as_of: group.asOf.toISOString(),
    known_at: group.knownAt.toISOString(),
    metric,
    counts: measureWords(metric, dictionary),
    ...(await estimateSides(ctx, group, metric)),
  };
}

/** The value of a metric among the members of a group, and among everybody else who counts. */
export async function estimateSides(
  ctx: ServiceContext,
  group: Group,
  metric: EventMetric,
): Promise<{ members: Estimate; others: Estimate }> {
  const sides = await sumMetricBySide(ctx.events, ctx.actor.workspaceId, group, metric, { signal: ctx.signal });
  return { members: estimateMetric(metric, sides.members), others: estimateMetric(metric, sides.others) };
}

function estimateMetric(metric: Pick<EventMetric, 'measure'>, side: { did: number; sums: Sums }): Estimate {
  if (metric.measure === 'share_who_did') return estimateShare({ successes: side.did, n: side.sums.n });
  return estimateMean(side.sums);
}
