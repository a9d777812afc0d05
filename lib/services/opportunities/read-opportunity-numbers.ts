import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { OpportunityFigures, OpportunityNow } from '@/lib/core/opportunities/opportunity';
import { listOpportunities, type StoredOpportunity } from '@/lib/data/opportunities';
import type { ServiceContext } from '../context';
import { readFigures } from './read-figures';

export const OpportunityNumbersInput = z.object({});

/** Size and money of each as of now, one read for all that were seen in the same place. */
export async function readOpportunityNumbers(
  ctx: ServiceContext,
): Promise<{ items: OpportunityNow[]; next_cursor: null }> {
  authorize(ctx.actor, 'insights:read');
  return { items: await numbersOfAll(ctx, await listOpportunities(ctx.db, ctx.actor.workspaceId)), next_cursor: null };
}

export async function numbersOfAll(ctx: ServiceContext, rows: StoredOpportunity[]): Promise<OpportunityNow[]> {
  const read = new Map<string, OpportunityFigures>();
  const items: OpportunityNow[] = [];
  // One after another: a long list leaves room for everybody else.
  for (const row of rows) {
    const place = JSON.stringify([row.source, row.source.kind === 'hand' ? row.personaKey : null]);
    const figures = read.get(place) ?? (await readFigures(ctx, row));
    read.set(place, figures);
    items.push({ id: row.id, ...figures });
  }
  return items;
}
