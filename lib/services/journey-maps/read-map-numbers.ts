import { authorize } from '@/lib/core/access';
import { groundOf } from '@/lib/core/claims/ground';
import { AppError } from '@/lib/core/errors';
import { FunnelQuery } from '@/lib/core/funnels/funnel';
import type { CellEvidence, JourneyContent } from '@/lib/core/journey-maps/journey-map';
import type { JourneyNumbers } from '@/lib/core/journey-maps/journey-numbers';
import {
  inMapOrder,
  stagesWithSteps,
  stageWithoutEvent,
  type TiedStage,
  tiedStages,
} from '@/lib/core/journey-maps/stage-numbers';
import { findPersona, type StoredPersona } from '@/lib/data/personas';
import { loadRuleDictionary } from '@/lib/data/rule-dictionary';
import { describeReading } from '../claims/describe-claims';
import { readNumber } from '../claims/read-number';
import type { ServiceContext } from '../context';
import { askInsight } from '../insights/ask-insight';
import { funnelInsight } from '../insights/funnel-insight';
import { answerOverGroup } from '../personas/answer-over-group';
import { linkedSegment } from '../personas/describe-persona';
import { groupOrReason, type PersonaGroup } from '../personas/persona-group';
import { type MapByKeyInput, openMap } from './get-map';

/** How many of the persona's profiles get to each stage, and the numbers that stand on cells, as of now. */
export async function readMapNumbers(ctx: ServiceContext, { key }: MapByKeyInput): Promise<JourneyNumbers> {
  authorize(ctx.actor, 'insights:read');
  return numbersOf(ctx, (await openMap(ctx, key)).content);
}

export async function numbersOf(ctx: ServiceContext, content: JourneyContent): Promise<JourneyNumbers> {
  const persona = content.persona === null ? null : await findPersona(ctx.db, ctx.actor.workspaceId, content.persona);
  const [stages, readings] = await Promise.all([stageNumbers(ctx, content, persona), readCells(ctx, content, persona)]);
  return { ...stages, readings };
}

type OfStages = Omit<JourneyNumbers, 'readings'>;

const nothing = (reason: string): OfStages => ({ reason, about: null, segment: null, stages: [], question: null });

async function stageNumbers(
  ctx: ServiceContext,
  content: JourneyContent,
  persona: StoredPersona | null,
): Promise<OfStages> {
  if (!persona) {
    return nothing(
      content.persona === null
        ? 'Choose whose journey this is, and stages that are tied to events get numbers.'
        : `The persona "${content.persona}" is no longer in this workspace. Choose another one.`,
    );
  }
  const [dictionary, link] = await Promise.all([
    loadRuleDictionary(ctx.db, ctx.actor.workspaceId),
    linkedSegment(ctx, persona),
  ]);
  const { known, unknown } = tiedStages(content, dictionary);
  if (known.length + unknown.length === 0) return nothing('Tie a stage to an event, and it says how many get there.');
  if (!link || !persona.segment) {
    return nothing(`${persona.name} stands on no published segment yet, so there is nobody to count.`);
  }
  const { key, version } = persona.segment;
  const segment = { key, name: link.name, version, newest_version: link.newestVersion };
  const lost = unknown.map((stage) => stageWithoutEvent(stage, dictionary));
  if (known.length === 0) return { ...nothing('None of the events has come in.'), segment, stages: lost };
  const read = await readFunnel(ctx, content, known, { segment: key, version });
  if ('reason' in read) return { ...nothing(read.reason), segment, stages: lost };
  return { ...read, reason: null, segment, stages: inMapOrder([...read.stages, ...lost], content) };
}

async function readFunnel(
  ctx: ServiceContext,
  { last_days: last, within_days: within }: JourneyContent,
  known: TiedStage[],
  pin: { segment: string; version: number },
): Promise<Pick<OfStages, 'about' | 'stages' | 'question'> | { reason: string }> {
  const query: FunnelQuery = {
    steps: known.map(({ event }) => event),
    within: { n: within, unit: 'day' },
    last: { n: last, unit: 'day' },
    order: 'ordered',
    filter: { kind: 'segment', ...pin },
  };
  try {
    const { about, steps, names } = await askInsight(ctx, funnelInsight, query);
    return {
      about,
      stages: stagesWithSteps(known, { steps, names, profiles: about.base.profiles }),
      question: FunnelQuery.safeParse(query).data ?? null,
    };
  } catch (error) {
    // A condition that means nothing any more takes the numbers, not the map.
    if (error instanceof AppError && error.kind === 'invalid') return { reason: error.message };
    throw error;
  }
}

type Readings = JourneyNumbers['readings'];

async function readCells(
  ctx: ServiceContext,
  { evidence }: JourneyContent,
  persona: StoredPersona | null,
): Promise<Readings> {
  const numbers = evidence.filter(({ reference }) => reference.kind === 'metric');
  if (numbers.length === 0) return [];
  const ground = persona ? await groupOrReason(ctx, persona) : 'Choose whose journey this is, and the number is read.';
  if (typeof ground === 'string') return numbers.map(({ id }) => ({ evidence: id, reading: null, reason: ground }));
  const comparisons = numbers.filter(
    ({ reference }) => reference.kind === 'metric' && reference.comparison.against === 'others',
  ).length;
  const readings: Readings = [];
  // One after another: a map with many numbers leaves room for everybody else.
  for (const number of numbers) readings.push(await readCell(ctx, number, ground, comparisons));
  return readings;
}

async function readCell(
  ctx: ServiceContext,
  { id, reference }: CellEvidence,
  ground: PersonaGroup,
  comparisons: number,
): Promise<Readings[number]> {
  if (reference.kind !== 'metric') return { evidence: id, reading: null, reason: null };
  const { metric, comparison } = reference;
  const { asOf, knownAt } = ground.group;
  const compute = async (own: ServiceContext): Promise<Readings[number]> => {
    try {
      const read = await readNumber(own, ground, { metric, comparison }, comparisons);
      const reading = describeReading({ ...read, ground: groundOf(ground.persona), asOf, knownAt });
      return { evidence: id, reading, reason: null };
    } catch (error) {
      if (error instanceof AppError && error.kind === 'invalid')
        return { evidence: id, reading: null, reason: error.message };
      throw error;
    }
  };
  const asked = { kind: 'journey_map/number', id, metric, comparison, comparisons };
  return answerOverGroup(ctx, ground, asked, compute);
}
