import type { Composition, Feature } from '@/lib/core/drift/drift';
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
import type { StoredPersona } from '@/lib/data/personas';
import type { ServiceContext } from '../context';
import { groupAtMoment, groupBehind } from './persona-group';

/** Events of so many days before are what somebody does. */
const days = 90;
const dayMs = 86_400_000;

/** What the people behind a persona are like now; null while it has no behaviour, or its list is being written. */
export async function compositionNow(ctx: ServiceContext, persona: StoredPersona): Promise<Composition | null> {
  try {
    return await composition(ctx, persona);
  } catch (error) {
    if (error instanceof AppError && (error.kind === 'invalid' || error.kind === 'unavailable')) return null;
    throw error;
  }
}

async function composition(ctx: ServiceContext, persona: StoredPersona): Promise<Composition | null> {
  const { group, dictionary } = await groupBehind(ctx, persona);
  if (!persona.segment) return null;
  const [size, features] = await Promise.all([
    countSides(ctx.events, ctx.actor.workspaceId, group, { signal: ctx.signal }),
    featuresOf(ctx, group, dictionary, ({ members }) => members),
  ]);
  return {
    as_of: group.asOf.toISOString(),
    segment: persona.segment,
    members: size.members,
    base: size.members + size.others,
    features: features(size.members),
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
  const [members, base, features] = await Promise.all([
    count(people),
    count(everybody),
    featuresOf(ctx, people, dictionary, both),
  ]);
  return { as_of: asOf.toISOString(), segment: persona.segment, members, base, features: features(members) };
}

/** What people did before each of two moments a year before those a drift is measured between; null where that is not known. */
export async function seasonBehind(
  ctx: ServiceContext,
  persona: StoredPersona,
  between: { before: string; now: string },
): Promise<Season | null> {
  const first = new Date(Date.parse(between.before) - seasonMs);
  const since = await firstEventAt(ctx.events, ctx.actor.workspaceId, { signal: ctx.signal });
  if (!since || since.getTime() > first.getTime() - days * dayMs) return null;
  const [before, now] = await Promise.all([
    eventsAt(ctx, persona, first),
    eventsAt(ctx, persona, new Date(Date.parse(between.now) - seasonMs)),
  ]);
  return { before, now };
}

/** What the people whom the same rule would have found at an earlier moment did. */
async function eventsAt(ctx: ServiceContext, persona: StoredPersona, asOf: Date): Promise<YearBefore> {
  const { people, dictionary } = await groupAtMoment(ctx, persona, { asOf, knownAt: ctx.now });
  const [size, features] = await Promise.all([
    countSides(ctx.events, ctx.actor.workspaceId, people, { signal: ctx.signal }),
    eventsOf(ctx, people, dictionary, both),
  ]);
  return { members: both(size), features };
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
  const labelOf = (name: string) => {
    const known = dictionary.events.find((event) => event.name === name);
    return `Who ${known?.phrase ?? `did ${known?.label ?? name}`} in ${days} days`;
  };
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
