import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { TraitName } from '@/lib/core/dictionary/dictionary-entry';
import { listNames } from '@/lib/data/dictionary';
import { listTraitStatistics } from '@/lib/data/events/event-statistics';
import type { ServiceContext } from '../context';
import { wordsOf } from './list-events';

export const ListTraitsInput = z.object({});

/** The facts known of profiles, each with how many have it and its most frequent values. */
export async function listTraits(ctx: ServiceContext): Promise<{ items: TraitName[]; next_cursor: null }> {
  authorize(ctx.actor, 'profiles:read');
  const { workspaceId } = ctx.actor;
  const [traits, names] = await Promise.all([
    listTraitStatistics(ctx.events, workspaceId, { signal: ctx.signal }),
    listNames(ctx.db, workspaceId, { kind: 'trait' }),
  ]);
  const items = traits.map((trait) => ({ ...trait, ...wordsOf(names.find((name) => name.name === trait.name)) }));
  return { items, next_cursor: null };
}
