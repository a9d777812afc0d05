import type { EventMetric } from '@/lib/core/claims/evidence';
import { isShare } from '@/lib/core/claims/explain-metric';
import { AppError } from '@/lib/core/errors';
import { hashQuestion } from '@/lib/core/insights/hash-question';
import { type KpiReading, movedIn } from '@/lib/core/kpis/kpi-reading';
import { estimateMean } from '@/lib/core/math/mean';
import { estimateMeanDifference } from '@/lib/core/math/mean-difference';
import { estimateShare } from '@/lib/core/math/share';
import { estimateShareDifference } from '@/lib/core/math/share-difference';
import { type Dictionary, findEvent } from '@/lib/core/segments/dictionary';
import type { Group } from '@/lib/data/events/group-comparison';
import { type MetricSide, sumMetricBySide } from '@/lib/data/events/group-metric';
import { findPersona } from '@/lib/data/personas';
import { readDataVersion } from '@/lib/data/workspaces';
import type { ServiceContext } from '../context';
import { everybodyNow, groupBehind } from '../personas/persona-group';

const dayMs = 86_400_000;

/** Over whom a KPI is counted. */
export type KpiGround = { group: Group; side: 'members' | 'others' };

/** The people behind a persona, or everybody who counts for null; else the sentence that says why there is nobody. */
export async function kpiGround(ctx: ServiceContext, persona: string | null): Promise<KpiGround | string> {
  if (persona === null) return { group: await everybodyNow(ctx), side: 'others' };
  const found = await findPersona(ctx.db, ctx.actor.workspaceId, persona);
  if (!found) return `The persona "${persona}" is no longer in this workspace, so there is nobody to count.`;
  try {
    return { group: (await groupBehind(ctx, found)).group, side: 'members' };
  } catch (error) {
    if (error instanceof AppError && (error.kind === 'invalid' || error.kind === 'unavailable')) return error.message;
    throw error;
  }
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
  const compute = async (signal?: AbortSignal): Promise<KpiAnswer> => ({
    reading: await readKpi({ ...ctx, signal }, ground, metric, comparisons),
    reason: null,
  });
  if (!ctx.answers) return compute(ctx.signal);
  const { workspaceId } = ctx.actor;
  const { group, side } = ground;
  const dataVersion = await readDataVersion(ctx.db, workspaceId);
  const question = hashQuestion({ kind: 'kpi', workspaceId, metric, comparisons, snapshotId: group.snapshotId });
  // A list of members stands still; who counts does not.
  const standing = { dataVersion, now: ctx.now, isStill: side === 'members' };
  return ctx.answers.ask(question, standing, compute, ctx.signal);
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
