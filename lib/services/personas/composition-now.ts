import { phraseOf } from '@/lib/core/claims/explain-metric';
import type { Composition, Feature } from '@/lib/core/drift/drift';
import type { MetricCount } from '@/lib/core/drift/metric-count';
import type { NumberBins } from '@/lib/core/drift/number-bins';
import { type Season, seasonMs, type YearBefore } from '@/lib/core/drift/season';
import { AppError } from '@/lib/core/errors';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import {
  countEventsBySide,
  countSides,
  countTraitsBySide,
  firstEventAt,
  type Group,
  type TraitCount,
} from '@/lib/data/events/group-comparison';
import { sumMetricBySide } from '@/lib/data/events/group-metric';
import { countInBins, listDeciles, type Whose } from '@/lib/data/events/number-bins';
import type { StoredPersona } from '@/lib/data/personas';
import type { ServiceContext } from '../context';
import { groupAtMoment, groupBehind } from './persona-group';

/** Events of so many days before are what somebody does. */
const days = 90;
const dayMs = 86_400_000;

/**
 * What the people behind a persona are like now; null while it has no behaviour, or its list is being written. Numbers are
 * divided, and the key metric is asked, as in what it will be held against.
 */
export async function compositionNow(
  ctx: ServiceContext,
  persona: StoredPersona,
  against?: Composition,
): Promise<Composition | null> {
  try {
    return await composition(ctx, persona, against);
  } catch (error) {
    if (error instanceof AppError && (error.kind === 'invalid' || error.kind === 'unavailable')) return null;
    throw error;
  }
}

async function composition(
  ctx: ServiceContext,
  persona: StoredPersona,
  against?: Composition,
): Promise<Composition | null> {
  const { group, dictionary } = await groupBehind(ctx, persona);
  if (!persona.segment) return null;
  const asked = { whose: 'list', metric: persona.metric, against, dictionary } as const;
  const [size, features, numbers, metric] = await Promise.all([
    countSides(ctx.events, ctx.actor.workspaceId, group, { signal: ctx.signal }),
    featuresOf(ctx, group, dictionary, ({ members }) => members),
    numbersOf(ctx, group, asked),
    metricOf(ctx, group, asked),
  ]);
  return {
    as_of: group.asOf.toISOString(),
    segment: persona.segment,
    members: size.members,
    base: size.members + size.others,
    features: features(size.members),
    numbers,
    metric,
  };
}

type Sides = { members: number; others: number };
const both = ({ members, others }: Sides): number => members + others;

/** What the people whom the same rule would have found at an earlier moment were like. */
export async function compositionAt(
  ctx: ServiceContext,
  persona: StoredPersona,
  asOf: Date,
): Promise<Composition | null> {
  if (!persona.segment) return null;
  const { people, everybody, dictionary } = await groupAtMoment(ctx, persona, { asOf, knownAt: ctx.now });
  const count = async (group: Group) =>
    both(await countSides(ctx.events, ctx.actor.workspaceId, group, { signal: ctx.signal }));
  const asked = { whose: 'everybody', metric: persona.metric, dictionary } as const;
  const [members, base, features, numbers, metric] = await Promise.all([
    count(people),
    count(everybody),
    featuresOf(ctx, people, dictionary, both),
    numbersOf(ctx, people, asked),
    metricOf(ctx, people, asked),
  ]);
  const as_of = asOf.toISOString();
  return { as_of, segment: persona.segment, members, base, features: features(members), numbers, metric };
}

/** What people did before each of two moments a year before those a drift is measured between; null where that is not known. */
export async function seasonBehind(
  ctx: ServiceContext,
  persona: StoredPersona,
  { before: published, now: newest }: { before: Composition; now: Composition },
): Promise<Season | null> {
  const first = new Date(Date.parse(published.as_of) - seasonMs);
  const since = await firstEventAt(ctx.events, ctx.actor.workspaceId, { signal: ctx.signal });
  if (!since || since.getTime() > first.getTime() - days * dayMs) return null;
  const [before, now] = await Promise.all([
    yearBefore(ctx, persona, { asOf: first, against: published }),
    yearBefore(ctx, persona, { asOf: new Date(Date.parse(newest.as_of) - seasonMs), against: published }),
  ]);
  return { before, now };
}

/** How many the same rule would have found at an earlier moment, of everybody then, what they did, and their key metric. */
async function yearBefore(
  ctx: ServiceContext,
  persona: StoredPersona,
  { asOf, against }: { asOf: Date; against: Composition },
): Promise<YearBefore> {
  const { people, everybody, present, dictionary } = await groupAtMoment(ctx, persona, { asOf, knownAt: ctx.now });
  const count = async (group: Group) =>
    both(await countSides(ctx.events, ctx.actor.workspaceId, group, { signal: ctx.signal }));
  const [members, presentMembers, base, features, metric] = await Promise.all([
    count(people),
    count(present),
    count(everybody),
    eventsOf(ctx, people, dictionary, both),
    metricOf(ctx, people, { whose: 'everybody', metric: persona.metric, against, dictionary }),
  ]);
  return { members, size: { members: presentMembers, base }, features, metric };
}

/** How many did each event and hold each value, of whom `heads` counts; traits once the size is known. */
async function featuresOf(
  ctx: ServiceContext,
  group: Group,
  dictionary: Dictionary,
  heads: (sides: Sides) => number,
): Promise<(members: number) => Feature[]> {
  const [did, traits] = await Promise.all([
    eventsOf(ctx, group, dictionary, heads),
    countTraitsBySide(ctx.events, ctx.actor.workspaceId, group, { signal: ctx.signal }),
  ]);
  const traitLabel = (name: string) => dictionary.traits.find((trait) => trait.name === name)?.label ?? name;
  const held = traits.map((count) => ({ ...count, members: heads(count) }));
  return (members) => [...did, ...byTrait(held, members, traitLabel)];
}

/** How many did each event, of whom `heads` counts. */
async function eventsOf(
  ctx: ServiceContext,
  group: Group,
  dictionary: Dictionary,
  heads: (sides: Sides) => number,
): Promise<Feature[]> {
  const events = await countEventsBySide(ctx.events, ctx.actor.workspaceId, group, days, { signal: ctx.signal });
  const labelOf = (name: string) => `Who ${phraseOf(name, dictionary)} in ${days} days`;
  return events.map(({ name, ...sides }) => ({
    kind: 'event',
    name,
    label: labelOf(name),
    values: [{ value: 'did', members: heads(sides) }],
  }));
}

/** Traits that are listed whole. One with several values at once has each of them as a question of its own. */
function byTrait(counts: TraitCount[], members: number, labelOf: (name: string) => string): Feature[] {
  const names = [...new Set(counts.map(({ name }) => name))];
  return names.flatMap((name): Feature[] => {
    const listed = counts.filter((count) => count.name === name);
    if (listed.some((count) => count.values > listed.length)) return [];
    const values = listed.map((count) => ({ value: count.value ?? '', members: count.members }));
    const total = values.reduce((sum, value) => sum + value.members, 0);
    const label = labelOf(name);
    if (total <= members) return [{ kind: 'trait', name, label, values }];
    return values.map((value) => ({ kind: 'trait', name: `${name} ${value.value}`, label, values: [value] }));
  });
}

type Asked = {
  whose: Whose;
  metric: StoredPersona['metric'];
  against?: Composition | undefined;
  dictionary: Dictionary;
};

/** How many hold each number trait in each tenth of its range, or in the parts of what it is held against. */
async function numbersOf(
  ctx: ServiceContext,
  group: Group,
  { whose, against, dictionary }: Asked,
): Promise<NumberBins[]> {
  const { workspaceId } = ctx.actor;
  const options = { signal: ctx.signal };
  const edges = against
    ? (against.numbers ?? []).map((one) => ({ name: one.name, edges: one.edges }))
    : await listDeciles(ctx.events, workspaceId, group, whose, options);
  const bins = await countInBins(ctx.events, workspaceId, group, { whose, edges }, options);
  const labelOf = (name: string) => dictionary.traits.find((trait) => trait.name === name)?.label ?? name;
  return bins.map((one) => ({ ...one, label: labelOf(one.name) }));
}

/** The key metric of the persona, or the one that it is held against. */
async function metricOf(
  ctx: ServiceContext,
  group: Group,
  { whose, metric: own, against }: Asked,
): Promise<MetricCount | null> {
  const metric = against ? against.metric?.metric : own;
  if (!metric) return null;
  const { signal } = ctx;
  const { members, others } = await sumMetricBySide(ctx.events, ctx.actor.workspaceId, group, metric, { signal });
  const { did, sums } = whose === 'list' ? members : others;
  return { metric, did, n: sums.n, sum: sums.sum, sum_of_squares: sums.sumOfSquares };
}
