import { authorize } from '@/lib/core/access';
import { measureWords } from '@/lib/core/claims/explain-metric';
import { type ContentItem, type ContentPlan, type KpiMetric, kpiQuestion } from '@/lib/core/content-maps/content-map';
import { type ContentNumbers, kpiDays, metricOf } from '@/lib/core/content-maps/kpi-numbers';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { loadRuleDictionary } from '@/lib/data/rule-dictionary';
import type { ServiceContext } from '../context';
import { answerKpi, type KpiAnswer, type KpiGround, kpiGround } from '../kpis/read-kpi';
import { type ContentMapByKeyInput, openContentMap } from './get-content-map';

/** What the KPIs of a content map count now among the profiles of its personas, and in the 30 days before. */
export async function readContentNumbers(ctx: ServiceContext, { key }: ContentMapByKeyInput): Promise<ContentNumbers> {
  authorize(ctx.actor, 'insights:read');
  return contentNumbersOf(ctx, (await openContentMap(ctx, key)).content);
}

export async function contentNumbersOf(ctx: ServiceContext, content: ContentPlan): Promise<ContentNumbers> {
  const measured = content.items.filter(({ kpi }) => kpi !== null);
  if (measured.length === 0) return { days: kpiDays, items: [] };
  const dictionary = await loadRuleDictionary(ctx.db, ctx.actor.workspaceId);
  const grounds = new Map<string, KpiGround | string>();
  for (const { id } of content.personas) grounds.set(id, await kpiGround(ctx, id));
  const asked = new Map(measured.flatMap(({ persona, kpi }) => questionOf(persona, kpi)));
  const answers = new Map<string, KpiAnswer>();
  // One after another: a map with many numbers leaves room for everybody else.
  for (const [question, { persona, metric }] of asked) {
    const ground = grounds.get(persona) ?? 'Nobody to count.';
    answers.set(question, await answerKpi(ctx, ground, metricOf(metric), { dictionary, comparisons: asked.size }));
  }
  return { days: kpiDays, items: measured.map((item) => ({ item: item.id, ...tell(item, answers, dictionary) })) };
}

type Asked = { persona: string; metric: KpiMetric };

const questionOf = (persona: string, kpi: ContentItem['kpi']): [string, Asked][] =>
  kpi?.metric ? [[kpiQuestion(persona, kpi.metric), { persona, metric: kpi.metric }]] : [];

function tell({ persona, kpi }: ContentItem, answers: Map<string, KpiAnswer>, dictionary: Dictionary) {
  if (!kpi?.metric) {
    return { sentence: null, reading: null, reason: 'No event measures this yet, so it is a name without a number.' };
  }
  const found = answers.get(kpiQuestion(persona, kpi.metric));
  if (!found) throw new Error('A KPI was asked for and not answered.');
  return { sentence: measureWords(metricOf(kpi.metric), dictionary), ...found };
}
