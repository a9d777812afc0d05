import type { EventMetric } from '@/lib/core/claims/evidence';
import { isShare } from '@/lib/core/claims/explain-metric';
import { type KpiReading, movedIn } from '@/lib/core/kpis/kpi-reading';
import { estimateMean } from '@/lib/core/math/mean';
import { estimateMeanDifference } from '@/lib/core/math/mean-difference';
import { estimateShare } from '@/lib/core/math/share';
import { estimateShareDifference } from '@/lib/core/math/share-difference';
import { type Dictionary, findEvent } from '@/lib/core/segments/dictionary';
import { type MetricSide, sumMetricBySide } from '@/lib/data/events/group-metric';
import { findPersona } from '@/lib/data/personas';
import type { ServiceContext } from '../context';
import { answerOverGroup } from '../personas/answer-over-group';
import { type CountedGroup, everybodyNow, groupOrReason } from '../personas/persona-group';

const dayMs = 86_400_000;

/** Over whom a KPI is counted. */
export type KpiGround = CountedGroup & { side: 'members' | 'others' };

/** The people behind a persona, or everybody who counts for null; else the sentence that says why there is nobody. */
export async function kpiGround(ctx: ServiceContext, persona: string | null): Promise<KpiGround | string> {
  if (persona === null) return { ...(await everybodyNow(ctx)), side: 'others' };
  const found = await findPersona(ctx.db, ctx.actor.workspaceId, persona);
  if (!found) return `The persona "${persona}" is no longer in this workspace, so there is nobody to count.`;
  const behind = await groupOrReason(ctx, found);
  return typeof behind === 'string' ? behind : { ...behind, side: 'members' };
}

export type KpiAnswer = { reading: KpiReading | null; reason: string | null };

type Together = { dictionary: Dictionary; comparisons: number };

/** What a KPI counts now and in as many days before, or why it is silent. `comparisons` are read together. */
export async function answerKpi(
  ctx: ServiceContext,
  ground: KpiGround | string,
  metric: EventMetric,
  { dictionary, comparisons }: Together,
): Promise<KpiAnswer> {
  if (typeof ground === 'string') return { reading: null, reason: ground };
  if (!findEvent(dictionary, metric.event)) {
    return { reading: null, reason: `No event "${metric.event}" has come in. Choose another one.` };
  }
  const asked = { kind: 'kpi', metric, comparisons, isStill: ground.side === 'members' };
  const reading = await answerOverGroup(ctx, ground, asked, (own) => readKpi(own, ground, metric, comparisons));
  return { reading, reason: null };
}

async function readKpi(
  ctx: ServiceContext,
  { group, side }: KpiGround,
  metric: EventMetric,
  comparisons: number,
): Promise<KpiReading> {
  const until = async (asOf: Date): Promise<MetricSide> => {
    const at = { ...group, asOf };
    const sides = await sumMetricBySide(ctx.events, ctx.actor.workspaceId, at, metric, { signal: ctx.signal });
    return sides[side];
  };
  const now = await until(group.asOf);
  const before = await until(new Date(group.asOf.getTime() - metric.days * dayMs));
  const shareOf = ({ did, sums }: MetricSide) => ({ successes: did, n: sums.n });
  const change = isShare(metric)
    ? estimateShareDifference(shareOf(now), shareOf(before), comparisons)
    : estimateMeanDifference(now.sums, before.sums, { comparisons });
  const estimate = (counted: MetricSide) =>
    isShare(metric) ? estimateShare(shareOf(counted)) : estimateMean(counted.sums);
  return {
    as_of: group.asOf.toISOString(),
    now: estimate(now),
    before: estimate(before),
    change,
    moved: movedIn(change),
  };
}
