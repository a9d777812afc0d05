import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { EventName } from '@/lib/core/dictionary/dictionary-entry';
import { listNames, type StoredName } from '@/lib/data/dictionary';
import { type EventStatistic, listEventStatistics } from '@/lib/data/events/event-statistics';
import type { ServiceContext } from '../context';

export const ListEventsInput = z.object({ q: z.string().max(200).default('') });
export type ListEventsInput = z.infer<typeof ListEventsInput>;

/** The names of what profiles did, most frequent first. */
export async function listEvents(
  ctx: ServiceContext,
  input: ListEventsInput,
): Promise<{ items: EventName[]; next_cursor: null }> {
  authorize(ctx.actor, 'events:read');
  const { workspaceId } = ctx.actor;
  const [statistics, names] = await Promise.all([
    listEventStatistics(ctx.events, workspaceId, undefined, { signal: ctx.signal }),
    listNames(ctx.db, workspaceId),
  ]);
  const wanted = input.q.toLowerCase();
  const items = statistics
    .map((statistic) => describeEvent(statistic, names))
    .filter((event) => `${event.name} ${event.label ?? ''}`.toLowerCase().includes(wanted));
  return { items, next_cursor: null };
}

export function describeEvent(statistic: EventStatistic, names: StoredName[]): EventName {
  const known = names.find((name) => name.kind === 'event' && name.name === statistic.name);
  return {
    ...statistic,
    ...wordsOf(known),
    property_count: names.filter((name) => name.kind === 'property' && name.event === statistic.name).length,
  };
}

export const wordsOf = (known?: StoredName) => ({
  label: known?.label ?? null,
  phrase: known?.phrase ?? null,
  description: known?.description ?? null,
  status: known?.status ?? null,
  privacy: known?.privacy ?? null,
});
