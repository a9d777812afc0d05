import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { KnownNames } from '@/lib/core/segments/known-names';
import { listNames, type StoredName } from '@/lib/data/dictionary';
import { listEventStatistics, listPropertyStatistics, listTraitStatistics } from '@/lib/data/events/event-statistics';
import type { ServiceContext } from '../context';

export const ListKnownNamesInput = z.object({});

/** The names that a rule can use, with their words, counts and most frequent values. Hidden ones are left out. */
export async function listKnownNames(ctx: ServiceContext): Promise<KnownNames> {
  authorize(ctx.actor, 'events:read');
  const { workspaceId } = ctx.actor;
  const options = { signal: ctx.signal };
  const [names, events, properties, traits] = await Promise.all([
    listNames(ctx.db, workspaceId),
    listEventStatistics(ctx.events, workspaceId, undefined, options),
    listPropertyStatistics(ctx.events, workspaceId, undefined, options),
    listTraitStatistics(ctx.events, workspaceId, options),
  ]);
  const wordsOf = (kind: string, event: string, name: string) =>
    names.find((known) => known.kind === kind && known.event === event && known.name === name);
  const isShown = (kind: string, event: string, name: string) => wordsOf(kind, event, name)?.status !== 'hidden';
  return {
    events: events
      .filter((event) => isShown('event', '', event.name))
      .map((event) => ({
        name: event.name,
        count: event.count,
        ...words(wordsOf('event', '', event.name)),
        properties: properties
          .filter((property) => property.event === event.name && isShown('property', event.name, property.name))
          .map((property) => ({
            name: property.name,
            type: property.type,
            top_values: property.top_values,
            ...words(wordsOf('property', event.name, property.name)),
          })),
      })),
    traits: traits
      .filter((trait) => isShown('trait', '', trait.name))
      .map(({ name, type, top_values }) => ({ name, type, top_values, ...words(wordsOf('trait', '', name)) })),
  };
}

const words = (known?: StoredName) => ({ label: known?.label ?? null, phrase: known?.phrase ?? null });
