import { writeNumber } from '@/lib/core/claims/explain-metric';
import { counted } from '@/lib/core/claims/write-words';
import { sameJson } from '@/lib/core/documents/same-json';
import { AppError, unreachable } from '@/lib/core/errors';
import type { FrictionLoss } from '@/lib/core/funnels/friction';
import type { Estimate } from '@/lib/core/math/estimate';
import {
  type Figure,
  type OpportunityFigures,
  type OpportunitySource,
  unknown,
} from '@/lib/core/opportunities/opportunity';
import { type Dictionary, findEvent, findProperty, findTrait } from '@/lib/core/segments/dictionary';
import { findPersona } from '@/lib/data/personas';
import { loadRuleDictionary } from '@/lib/data/rule-dictionary';
import { getWorkspace } from '@/lib/data/workspaces';
import type { ServiceContext } from '../context';
import { askInsight } from '../insights/ask-insight';
import { frictionInsight } from '../insights/friction-insight';
import { openMap } from '../journey-maps/get-map';
import { numbersOf } from '../journey-maps/read-map-numbers';
import { linkedSegment } from '../personas/describe-persona';

type Seen = { source: OpportunitySource; personaKey: string | null };

/** Who is lost and what that costs, as of now; what cannot be read says why. */
export async function readFigures(ctx: ServiceContext, { source, personaKey }: Seen): Promise<OpportunityFigures> {
  try {
    switch (source.kind) {
      case 'friction':
        return await figuresOfLoss(ctx, source);
      case 'stage':
        return await figuresOfStage(ctx, source);
      case 'claim':
        return await figuresOfPersona(ctx, source.persona, 'A claim does not say who is lost, so no money is known.');
      case 'hand':
        return await figuresOfPersona(ctx, personaKey, 'It was added by hand: no funnel says what it costs.');
      default:
        return unreachable(source);
    }
  } catch (error) {
    if (!(error instanceof AppError) || error.kind === 'forbidden') throw error;
    return nothing(error.kind === 'unavailable' ? `This could not be read now. ${error.message}` : error.message);
  }
}

const nothing = (why: string): OpportunityFigures => ({ size: unknown(why), money: unknown(why), as_of: null });

type SourceOf<Kind extends OpportunitySource['kind']> = Extract<OpportunitySource, { kind: Kind }>;

async function figuresOfLoss(
  ctx: ServiceContext,
  { query, step, group }: SourceOf<'friction'>,
): Promise<OpportunityFigures> {
  const dictionary = await loadRuleDictionary(ctx.db, ctx.actor.workspaceId);
  const gone = goneFromWay(query, group, dictionary);
  if (gone) return nothing(gone);
  const { losses, each_brings: each, about } = await askInsight(ctx, frictionInsight, query);
  const loss = losses.find((one) => one.step === step && sameJson(one.lost.group, group));
  if (!loss) {
    const why = 'Chance alone may explain what is lost here now, or too few are left to compare.';
    return { ...nothing(why), as_of: about.as_of };
  }
  const size = figureOf(loss.profiles, 'profiles');
  const money = goneAmount(query, dictionary) ?? moneyOf(loss, each !== null, about.currency);
  return { size, money, as_of: about.as_of };
}

const goneWords = (what: string) =>
  `${what} has come in: it was renamed, or its import was undone, so this could not be read.`;

/** What nobody sends any more counts as nothing, which would look as if nobody were lost. */
function goneFromWay(
  { steps }: SourceOf<'friction'>['query'],
  group: SourceOf<'friction'>['group'],
  dictionary: Dictionary,
): string | null {
  const step = steps.find(({ event }) => event !== undefined && !findEvent(dictionary, event));
  if (step) return goneWords(`No event "${step.event}"`);
  const isTrait = group.kind === 'value' || group.kind === 'none';
  return isTrait && !findTrait(dictionary, group.trait) ? goneWords(`No trait "${group.trait}"`) : null;
}

function goneAmount({ amount }: SourceOf<'friction'>['query'], dictionary: Dictionary): Figure | null {
  if (!amount || findProperty(dictionary, amount.event, amount.property)) return null;
  return unknown(goneWords(`No "${amount.property}" of the event "${amount.event}"`));
}

function moneyOf({ money }: FrictionLoss, hasAmount: boolean, currency: string): Figure {
  if (!money) return unknown(hasAmount ? 'Too few finish to say what one brings.' : 'No event carries an amount.');
  return figureOf(money, currency);
}

function figureOf(estimate: Estimate, unit: string): Figure {
  if (estimate.kind === 'not_enough_data') return unknown(estimate.reason);
  const { value, low, high } = estimate;
  const write = (number: number) => writeNumber(Math.round(number));
  return { value, low, high, words: `${write(value)} ${unit} [${write(low)}, ${write(high)}]` };
}

async function figuresOfStage(ctx: ServiceContext, { map, stage: id }: SourceOf<'stage'>): Promise<OpportunityFigures> {
  const { content } = await openMap(ctx, map);
  const stage = content.stages.find((one) => one.id === id);
  if (!stage) return nothing('This stage is no longer on the map.');
  // The numbers of cells do not matter here.
  const { stages, reason, about } = await numbersOf(ctx, { ...content, evidence: [] });
  const own = stages.find((one) => one.stage === id);
  const money = unknown('A map follows one persona, so nothing says how many more could have gone on.');
  const as_of = about?.as_of ?? null;
  if (!own) return { ...nothing(reason ?? 'No event tells who gets to this stage.'), as_of };
  const { stopped } = own;
  if (stopped === null) return { size: unknown(own.remark ?? 'Nobody stops at the last counted stage.'), money, as_of };
  return { size: { ...unknown(`${counted(stopped, 'profile')} stop here`), value: stopped }, money, as_of };
}

async function figuresOfPersona(ctx: ServiceContext, key: string | null, why: string): Promise<OpportunityFigures> {
  const money = unknown(why);
  if (key === null) return { size: unknown('It is about no persona yet.'), money, as_of: null };
  const persona = await findPersona(ctx.db, ctx.actor.workspaceId, key);
  if (!persona) return { size: unknown('This persona is no longer there.'), money, as_of: null };
  const link = await linkedSegment(ctx, persona);
  if (!link) return { size: unknown(`${persona.name} stands on no published segment yet.`), money, as_of: null };
  const newest = link.snapshots.find(({ memberCount }) => memberCount !== null);
  const size = newest?.memberCount ?? link.version.memberCount;
  const as_of = (newest?.asOf ?? link.version.asOf).toISOString();
  return { size: { ...unknown(`${counted(size, 'profile')} of ${persona.name}`), value: size }, money, as_of };
}

/** The currency that money of the list is in. */
export async function currencyOf(ctx: ServiceContext): Promise<string> {
  return (await getWorkspace(ctx.db, ctx.actor.workspaceId)).currency;
}
