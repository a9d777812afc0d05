import { amountWords } from '@/lib/core/claims/explain-metric';
import { AppError, unreachable } from '@/lib/core/errors';
import { type FrictionKinds, type FrictionPeople, findFriction } from '@/lib/core/funnels/find-friction';
import {
  FrictionCell,
  type FrictionGroup,
  FrictionNumbers,
  FrictionQuery,
  mostFrictionProperties,
  mostFrictionTraits,
} from '@/lib/core/funnels/friction';
import { funnelRule, funnelSequence } from '@/lib/core/funnels/funnel-rule';
import { findMoney } from '@/lib/core/insights/find-money';
import { partRule } from '@/lib/core/insights/part-rule';
import { estimateMean } from '@/lib/core/math/mean';
import { namesEvent, namesIn } from '@/lib/core/personas/rule-names';
import { findProperty, findTrait } from '@/lib/core/segments/dictionary';
import type { Rule } from '@/lib/core/segments/rule';
import { compileAudience } from '@/lib/data/events/insights/audience';
import {
  countStepsByProperty,
  countStepsByTrait,
  mostKinds,
  propertyKeys,
  sumByFinishers,
  type ValueSteps,
} from '@/lib/data/events/insights/friction';
import { type FoundFunnel, measureFunnel } from '@/lib/data/events/insights/funnel';
import { nameCell } from './funnel-insight';
import { divide, type InsightGround, segmentRules, together } from './insight-ground';
import type { Asker, Behind, InsightKind, Measured } from './insight-kind';

/** Which kinds of people are lost at which step, against the kind that goes on most often. */
export const frictionInsight: InsightKind<typeof FrictionQuery, typeof FrictionCell, typeof FrictionNumbers> = {
  kind: 'funnel/friction',
  Query: FrictionQuery,
  Cell: FrictionCell,
  Numbers: FrictionNumbers,
  pinned: (query) => segmentRules(splitOf(query)),
  measure,
  behind,
};

function splitOf({ segments }: FrictionQuery) {
  return segments && segments.length > 0 ? { by: 'segments' as const, segments } : undefined;
}

async function measure(asker: Asker, query: FrictionQuery): Promise<Measured<FrictionNumbers>> {
  const { events, signal, ground } = asker;
  const sequence = funnelSequence(query, ground.scope);
  const { audience } = await divide(asker, ground, splitOf(query));
  const whole = compileAudience({ workspaceId: ground.workspaceId, scope: ground.scope, who: ground.who });
  const traits = traitsOf(query, ground);
  const amount = query.amount ?? findMoney(ground.dictionary);
  const properties = propertiesOf(query, ground);
  const [found, byTrait, byProperty, sums] = await Promise.all([
    measureFunnel(events, audience, sequence, { signal }),
    countStepsByTrait(events, whole, { sequence, traits }, { signal }),
    countStepsByProperty(events, whole, { sequence, properties: namesOf(properties) }, { signal }),
    amount && sumByFinishers(events, whole, { sequence, ...amount }, { signal }),
  ]);
  const kinds = [
    ...traits.map((trait) => traitKinds(trait, byTrait, { found, ground })),
    ...properties.map((property) => propertyKinds(property, query, { values: byProperty, found, ground })),
    { by: 'segment', people: segmentPeople(query, found, ground) },
  ].filter(({ people }) => people.length > 1);
  const each = sums && estimateMean(sums);
  return {
    numbers: {
      ...findFriction(kinds, { whole: found.whole.counts, each }),
      compared: kinds.map(({ by }) => by),
      each_brings: amount && each && { ...amount, name: amountWords(amount, ground.dictionary), amount: each },
    },
    remarks: remarksOn(kinds),
  };
}

/** Traits whose values a rule can name, and of which a profile has one. */
function traitsOf({ traits }: FrictionQuery, { dictionary }: InsightGround): string[] {
  const known = dictionary.traits.filter(({ type }) => type === 'text' || type === 'boolean' || type === 'number');
  const chosen = traits ? known.filter(({ name }) => traits.includes(name)) : known;
  return chosen.slice(0, mostFrictionTraits).map(({ name }) => name);
}

type StepProperty = { property: string; at: number };

/** Properties of which an event has one value, of each step after which somebody can be lost; the first step's first. */
function propertiesOf({ properties, steps }: FrictionQuery, { dictionary }: InsightGround): StepProperty[] {
  const all = steps.slice(0, -1).flatMap(({ event }, at) => {
    const known = dictionary.events.find(({ name }) => name === event)?.properties ?? [];
    const single = known.filter(({ types }) => types.every((type) => type !== 'list' && type !== 'time'));
    return single.map(({ name }) => ({ property: name, at }));
  });
  const chosen = properties ? all.filter(({ property }) => properties.includes(property)) : all;
  return chosen.slice(0, mostFrictionProperties);
}

const namesOf = (properties: readonly StepProperty[]) => [...new Set(properties.map(({ property }) => property))];

type Kind = { by: string; label: string; of: (value: string | null) => FrictionGroup };

function traitKinds(
  trait: string,
  values: readonly ValueSteps[],
  { found, ground }: { found: FoundFunnel; ground: InsightGround },
): FrictionKinds {
  const label = traitLabel(trait, ground);
  const of = (value: string | null): FrictionGroup =>
    value === null ? { kind: 'none', trait } : { kind: 'value', trait, value };
  return kindsOf({ by: trait, label, of }, own(values, trait), found);
}

function propertyKinds(
  one: StepProperty,
  query: FrictionQuery,
  { values, found, ground }: { values: readonly ValueSteps[]; found: FoundFunnel; ground: InsightGround },
): FrictionKinds {
  const by = propertyLabel(one, query, ground);
  const of = (value: string | null): FrictionGroup => ({ kind: 'property', ...one, value });
  const held = own(values, one.property).filter(({ at }) => at === one.at);
  return { ...kindsOf({ by, label: by, of }, held, found), from: one.at };
}

const traitLabel = (trait: string, { dictionary }: InsightGround) => findTrait(dictionary, trait)?.label ?? trait;

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

function propertyLabel(
  { property, at }: StepProperty,
  { steps }: Pick<FrictionQuery, 'steps'>,
  { dictionary }: InsightGround,
): string {
  const label = findProperty(dictionary, steps[at]?.event, property)?.label ?? property;
  return `${label} of the ${ordinals[at]} step`;
}

const segmentLabel = (segment: string, { dictionary }: InsightGround) =>
  dictionary.segments.find(({ key }) => key === segment)?.name ?? segment;

const sayKind = (label: string, value: string | null) => `${label} is ${value ?? 'not known'}`;

function nameGroup(group: FrictionGroup, query: FrictionQuery, ground: InsightGround): string {
  switch (group.kind) {
    case 'value':
      return sayKind(traitLabel(group.trait, ground), group.value);
    case 'none':
      return sayKind(traitLabel(group.trait, ground), null);
    case 'property':
      return sayKind(propertyLabel(group, query, ground), group.value);
    case 'segment':
      return segmentLabel(group.segment, ground);
    default:
      return unreachable(group);
  }
}

const own = (values: readonly ValueSteps[], wanted: string): ValueSteps[] =>
  values.filter(({ name }) => name === wanted);

/** Those with each value, and those without any, who are everybody else. */
function kindsOf({ by, label, of }: Kind, values: readonly ValueSteps[], { whole }: FoundFunnel): FrictionKinds {
  if (values.length === 0) return { by, people: [] };
  const people = values.map(({ value, counts }): FrictionPeople => {
    return { group: of(value), name: sayKind(label, value), counts };
  });
  const counted = (step: number): number => values.reduce((sum, { counts }) => sum + (counts[step] ?? 0), 0);
  const rest = whole.counts.map((count, step) => count - counted(step));
  return { by, people: [...people, { group: of(null), name: sayKind(label, null), counts: rest }] };
}

function segmentPeople(query: FrictionQuery, found: FoundFunnel, ground: InsightGround): FrictionPeople[] {
  return (query.segments ?? []).map((pin, index): FrictionPeople => {
    const name = segmentLabel(pin.segment, ground);
    const counts = found.parts[index]?.counts ?? [];
    return { group: { kind: 'segment', ...pin }, name, counts, byDefinition: definedSteps(query, pin, ground) };
  });
}

/** Steps whose next one the segment's own rule asks for: that its members go on is no finding. */
function definedSteps(
  { steps }: FrictionQuery,
  pin: { segment: string; version: number },
  { scope }: InsightGround,
): number[] {
  const names = namesIn({ kind: 'segment', ...pin }, scope);
  return steps.slice(1).flatMap(({ event }, step) => (event === undefined || namesEvent(names, event) ? [step] : []));
}

function remarksOn(kinds: readonly FrictionKinds[]): string[] {
  const defined = kinds.flatMap(({ people }) => people.filter(({ byDefinition = [] }) => byDefinition.length > 0));
  return [
    ...(defined.length > 0
      ? [
          `${defined.map(({ name }) => name).join(', ')}: left out at steps that the segment's own rule asks for, as that is so by definition.`,
        ]
      : []),
    ...(kinds.some(({ people }) => people.some(({ group }) => group.kind === 'value'))
      ? [
          'Traits are as they are known now. One that changes on the way, such as a plan after paying, follows from a step.',
        ]
      : []),
    ...(kinds.length === 0
      ? [
          `There is nothing to compare: no trait and no property of a step has 2 to ${mostKinds} values, and no two segments were named.`,
        ]
      : []),
  ];
}

function behind({ ground }: Asker, query: FrictionQuery, { step, group }: FrictionCell): Behind {
  const stopped = { step, who: 'stopped' as const };
  const name = `${nameCell(query, stopped, ground)} (${nameGroup(group, query, ground)})`;
  if (group.kind === 'property') {
    const { workspaceId, scope, who } = ground;
    const stop = { sequence: funnelSequence(query, scope), step };
    return { name, keys: propertyKeys(compileAudience({ workspaceId, scope, who }), stop, group) };
  }
  const kind = ruleOfGroup(group, ground);
  const rule = kind && together([...(ground.who ? [ground.who] : []), funnelRule(query, stopped, ground.scope), kind]);
  if (!rule) throw new AppError('not_found', 'No rule can say who these are. Choose another of the losses.');
  return { name, rule };
}

type RuledGroup = Exclude<FrictionGroup, { kind: 'property' }>;

function ruleOfGroup(group: RuledGroup, { dictionary }: InsightGround): Rule | null {
  if (group.kind === 'segment') return group;
  const part = group.kind === 'value' ? { ...group, name: group.value } : { kind: group.kind, name: group.trait };
  return partRule({ by: 'trait', name: group.trait, top: 1 }, part, { dictionary, values: [] });
}
