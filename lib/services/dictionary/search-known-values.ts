import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { KnownValue } from '@/lib/core/segments/known-names';
import { searchValues } from '@/lib/data/events/event-statistics';
import type { ServiceContext } from '../context';

export const SearchKnownValuesInput = z.object({
  kind: z.enum(['property', 'trait']),
  event: z.string().max(256).optional(),
  name: z.string().min(1).max(256),
  q: z.string().max(200).default(''),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type SearchKnownValuesInput = z.infer<typeof SearchKnownValuesInput>;

export async function searchKnownValues(
  ctx: ServiceContext,
  { q, ...question }: SearchKnownValuesInput,
): Promise<{ items: KnownValue[] }> {
  authorize(ctx.actor, 'events:read');
  const items = await searchValues(
    ctx.events,
    ctx.actor.workspaceId,
    { ...question, search: q },
    { signal: ctx.signal },
  );
  return { items };
}
