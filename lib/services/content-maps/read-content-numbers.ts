import { authorize } from '@/lib/core/access';
import { isShare, measureWords } from '@/lib/core/claims/explain-metric';
import { type ContentItem, type ContentPlan, type KpiMetric, kpiQuestion } from '@/lib/core/content-maps/content-map';
import { type ContentNumbers, type KpiReading, kpiDays, metricOf, movedIn } from '@/lib/core/content-maps/kpi-numbers';
import { AppError } from '@/lib/core/errors';
import { hashQuestion } from '@/lib/core/insights/hash-question';
import { estimateMean } from '@/lib/core/math/mean';
import { estimateMeanDifference } from '@/lib/core/math/mean-difference';
import { estimateShare } from '@/lib/core/math/share';
import { estimateShareDifference } from '@/lib/core/math/share-difference';
import { type Dictionary, findEvent } from '@/lib/core/segments/dictionary';
import { type MetricSide, sumMetricBySide } from '@/lib/data/events/group-metric';
import { findPersona } from '@/lib/data/personas';
import { loadRuleDictionary } from '@/lib/data/rule-dictionary';
import { readDataVersion } from '@/lib/data/workspaces';
import type { ServiceContext } from '../context';
import { groupBehind, type PersonaGroup } from '../personas/persona-group';
import { type ContentMapByKeyInput, openContentMap } from './get-content-map';

const dayMs = 86_400_000;

/** What the KPIs of a content map count now among the profiles of its personas, and in the 30 days before. */
export async function readContentNumbers(ctx: ServiceContext, { key }: ContentMapByKeyInput): Promise<ContentNumbers> {
  authorize(ctx.actor, 'insights:read');
  return contentNumbersOf(ctx, (await openContentMap(ctx, key)).content);
}

type Answer = { reading: KpiReading | null; reason: string | null };

export async function contentNumbersOf(ctx: ServiceContext, content: ContentPlan): Promise<ContentNumbers> {
  const measured = content.items.filter(({ kpi }) => kpi !== null);
  if (measured.length === 0) return { days: kpiDays, items: [] };
  const dictionary = await loadRuleDictionary(ctx.db, ctx.actor.workspaceId);
  const grounds = new Map<string, PersonaGroup | string>();
  for (const { id } of content.personas) grounds.set(id, await groundOf(ctx, id));
  const asked = new Map(measured.flatMap(({ persona, kpi }) => questionOf(persona, kpi)));
  const answers = new Map<string, Answer>();
  // One after another: a map with many numbers leaves room for everybody else.
  for (const [question, { persona, metric }] of asked) {
    answers.set(question, await answer(ctx, grounds.get(persona), metric, { dictionary, comparisons: asked.size }));
  }
  return { days: kpiDays, items: measured.map((item) => ({ item: item.id, ...tell(item, answers, dictionary) })) };
}

type Asked = { persona: string; metric: KpiMetric };

const questionOf = (persona: string, kpi: ContentItem['kpi']): [string, Asked][] =>
  kpi?.metric ? [[kpiQuestion(persona, kpi.metric), { persona, metric: kpi.metric }]] : [];

function tell({ persona, kpi }: ContentItem, answers: Map<string, Answer>, dictionary: Dictionary) {
  if (!kpi?.metric) {
    return { sentence: null, reading: null, reason: 'No event measures this yet, so it is a name without a number.' };
  }
  const found = answers.get(kpiQuestion(persona, kpi.metric));
  if (!found) throw new Error('A KPI was asked for and not answered.');
  return { sentence: measureWords(metricOf(kpi.metric), dictionary), ...found };
}

async function groundOf(ctx: ServiceContext, key: string): Promise<PersonaGroup | string> {
  const persona = await findPersona(ctx.db, ctx.actor.workspaceId, key);
  if (!persona) return `The persona "${key}" is no longer in this workspace, so there is nobody to count.`;
  try {
    return await groupBehind(ctx, persona);
  } catch (error) {
    if (error instanceof AppError && (error.kind === 'invalid' || error.kind === 'unavailable')) return error.message;
    throw error;
  }
}

type Reading = { dictionary: Dictionary; comparisons: number };

async function answer(
  ctx: ServiceContext,
  ground: PersonaGroup | string | undefined,
  metric: KpiMetric,
  { dictionary, comparisons }: Reading,
): Promise<Answer> {
  if (ground === undefined || typeof ground === 'string')
    return { reading: null, reason: ground ?? 'Nobody to count.' };
  if (!findEvent(dictionary, metric.event)) {
    return { reading: null, reason: `No event "${metric.event}" has come in. Choose another one.` };
  }
  const compute = async (signal?: AbortSignal): Promise<Answer> => ({
    reading: await readKpi({ ...ctx, signal }, ground, metric, comparisons),
    reason: null,
  });
  if (!ctx.answers) return compute(ctx.signal);
  const { workspaceId } = ctx.actor;
  const { snapshotId } = ground.group;
  const dataVersion = await readDataVersion(ctx.db, workspaceId);
  const question = hashQuestion({ kind: 'content_map/kpi', workspaceId, metric, comparisons, snapshotId });
  return ctx.answers.ask(question, { dataVersion, now: ctx.now, isStill: true }, compute, ctx.signal);
}

async function readKpi(
  ctx: ServiceContext,
  { group }: PersonaGroup,
  metric: KpiMetric,
  comparisons: number,
): Promise<KpiReading> {
  const asked = metricOf(metric);
  const until = async (asOf: Date): Promise<MetricSide> => {
    const sides = await sumMetricBySide(ctx.events, ctx.actor.workspaceId, { ...group, asOf }, asked, {
      signal: ctx.signal,
    });
    return sides.members;
  };
  const now = await until(group.asOf);
  const before = await until(new Date(group.asOf.getTime() - kpiDays * dayMs));
  const shareOf = ({ did, sums }: MetricSide) => ({ successes: did, n: sums.n });
  const change = isShare(asked)
    ? estimateShareDifference(shareOf(now), shareOf(before), comparisons)
    : estimateMeanDifference(now.sums, before.sums, { comparisons });
  const estimate = (side: MetricSide) => (isShare(asked) ? estimateShare(shareOf(side)) : estimateMean(side.sums));
  return {
    as_of: group.asOf.toISOString(),
    now: estimate(now),
    before: estimate(before),
    change,
    moved: movedIn(change),
  };
}
