import { authorize } from '@/lib/core/access';
import type { EventMetric } from '@/lib/core/claims/evidence';
import { measureWords } from '@/lib/core/claims/explain-metric';
import { eventMetricOf } from '@/lib/core/personas/event-metric';
import { kpiQuestion, type PlaybookContent, type RowOf } from '@/lib/core/playbooks/playbook';
import type { PlaybookNumbers } from '@/lib/core/playbooks/playbook-numbers';
import { listPersonasByKey } from '@/lib/data/personas';
import { loadRuleDictionary } from '@/lib/data/rule-dictionary';
import type { ServiceContext } from '../context';
import { answerKpi, type KpiAnswer, type KpiGround, kpiGround } from '../kpis/read-kpi';
import { openPlaybook, type PlaybookByKeyInput } from './get-playbook';

/** What the KPIs of a playbook and the key metrics of its personas count now. */
export async function readPlaybookNumbers(ctx: ServiceContext, { key }: PlaybookByKeyInput): Promise<PlaybookNumbers> {
  authorize(ctx.actor, 'insights:read');
  return playbookNumbersOf(ctx, (await openPlaybook(ctx, key)).content);
}

export async function playbookNumbersOf(ctx: ServiceContext, content: PlaybookContent): Promise<PlaybookNumbers> {
  if (content.kpis.length === 0 && content.people.length === 0) return { kpis: [], personas: [] };
  const dictionary = await loadRuleDictionary(ctx.db, ctx.actor.workspaceId);
  const read = reader(ctx, dictionary, comparisonsIn(content));
  const kpis: PlaybookNumbers['kpis'] = [];
  // One after another: a playbook with many numbers leaves room for everybody else.
  for (const { id, metric, persona } of content.kpis) {
    const sentence = metric && measureWords(metric, dictionary);
    kpis.push({ kpi: id, sentence, ...(metric ? await read(persona, metric) : unmeasured) });
  }
  return { kpis, personas: await keyMetricsOf(ctx, content.people, read) };
}

const unmeasured: KpiAnswer = {
  reading: null,
  reason: 'No event measures this yet, so it is a name without a number.',
};

/** Different questions that KPIs ask share the risk of a change that is none. */
const comparisonsIn = ({ kpis }: PlaybookContent): number =>
  new Set(kpis.flatMap(({ persona, metric }) => (metric ? [kpiQuestion(persona, metric)] : []))).size;

type Read = (persona: string | null, metric: EventMetric) => Promise<KpiAnswer>;

/** Each question is answered once, over people who are looked up once. */
function reader(
  ctx: ServiceContext,
  dictionary: Parameters<typeof answerKpi>[3]['dictionary'],
  comparisons: number,
): Read {
  const grounds = new Map<string | null, KpiGround | string>();
  const answers = new Map<string, KpiAnswer>();
  return async (persona, metric) => {
    const question = kpiQuestion(persona, metric);
    const known = answers.get(question);
    if (known) return known;
    const ground = grounds.get(persona) ?? (await kpiGround(ctx, persona));
    grounds.set(persona, ground);
    const answer = await answerKpi(ctx, ground, metric, { dictionary, comparisons });
    answers.set(question, answer);
    return answer;
  };
}

async function keyMetricsOf(
  ctx: ServiceContext,
  people: RowOf<'people'>[],
  read: Read,
): Promise<PlaybookNumbers['personas']> {
  const keys = [...new Set(people.map(({ persona }) => persona))];
  const found = await listPersonasByKey(ctx.db, ctx.actor.workspaceId, keys);
  const personas: PlaybookNumbers['personas'] = [];
  for (const { key, metric } of found) {
    if (!metric) continue;
    const { reading, reason } = await read(key, eventMetricOf(metric));
    personas.push({
      ...{ persona: key, metric, reason },
      as_of: reading?.as_of ?? null,
      measured: reading?.now ?? null,
    });
  }
  return personas;
}
