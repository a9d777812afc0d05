import type { Composition, Feature } from '@/lib/core/drift/drift';
import { type Season, seasonMs, type YearBefore } from '@/lib/core/drift/season';
import { AppError } from '@/lib/core/errors';
import {
  countEventsBySide,
  countSides,
  countTraitsBySide,
  firstEventAt,
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
  const { workspaceId } = ctx.actor;
  const { group, dictionary } = await groupBehind(ctx, persona);
  if (!persona.segment) return null;
  const options = { signal: ctx.signal };
  const [size, events, traits] = await Promise.all([
    countSides(ctx.events, workspaceId, group, options),
    countEventsBySide(ctx.events, workspaceId, group, days, options),
    countTraitsBySide(ctx.events, workspaceId, group, options),
  ]);
  const eventLabel = (name: string) => {
    const known = dictionary.events.find((event) => event.name === name);
    return `Who ${known?.phrase ?? `did ${known?.label ?? name}`} in ${days} days`;
  };
  const traitLabel = (name: string) => dictionary.traits.find((trait) => trait.name === name)?.label ?? name;
  return {
    as_of: group.asOf.toISOString(),
    segment: persona.segment,
    members: size.members,
    base: size.members + size.others,
    features: [
      ...events.map(
        ({ name, members }): Feature => ({
          kind: 'event',
          name,
          label: eventLabel(name),
          values: [{ value: 'did', members }],
        }),
      ),
      ...byTrait(traits, size.members, traitLabel),
    ],
  };
}

/** What people did before each of two moments a year apart from those a drift is measured between; null where a year is not known. */
export async function seasonBehind(
  ctx: ServiceContext,
  persona: StoredPersona,
  between: { before: string; now: string },
): Promise<Season | null> {
  const { workspaceId } = ctx.actor;
  const momentBefore = new Date(Date.parse(between.before) - seasonMs);
  const since = await firstEventAt(ctx.events, workspaceId);
  if (!since || since.getTime() > momentBefore.getTime() - days * dayMs) return null;
  const [before, now] = await Promise.all([
    yearBefore(ctx, persona, momentBefore),
    yearBefore(ctx, persona, new Date(Date.parse(between.now) - seasonMs)),
  ]);
  return { before, now };
}

async function yearBefore(ctx: ServiceContext, persona: StoredPersona, at: Date): Promise<YearBefore> {
  const { workspaceId } = ctx.actor;
  const { group } = await groupAtMoment(ctx, persona, at);
  const options = { signal: ctx.signal };
  const [size, events] = await Promise.all([
    countSides(ctx.events, workspaceId, group, options),
    countEventsBySide(ctx.events, workspaceId, group, days, options),
  ]);
  return {
    members: size.members + size.others,
    features: events.map(({ name, label, members, others }) => ({
      kind: 'event',
      name,
      label,
      values: [{ value: 'did', members: members + others }],
    })),
  };
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
