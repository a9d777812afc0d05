import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { type Opportunity, OpportunityState } from '@/lib/core/opportunities/opportunity';
import { orderOpportunities } from '@/lib/core/opportunities/order-opportunities';
import { listOpportunities as readOpportunities, type StoredOpportunity } from '@/lib/data/opportunities';
import { listPersonaNames } from '@/lib/data/personas';
import type { ServiceContext } from '../context';

export const ListOpportunitiesInput = z.object({ state: OpportunityState.optional(), persona: z.string().optional() });
export type ListOpportunitiesInput = z.infer<typeof ListOpportunitiesInput>;

/** What might be won, newest first, each with what it was when it was added. */
export async function listOpportunities(
  ctx: ServiceContext,
  filter: ListOpportunitiesInput,
): Promise<{ items: Opportunity[]; next_cursor: null }> {
  authorize(ctx.actor, 'opportunities:read');
  const items = await describeOpportunities(ctx, await readOpportunities(ctx.db, ctx.actor.workspaceId));
  return { items: orderOpportunities(items, new Map(), { ...filter, order: 'newest' }), next_cursor: null };
}

export async function describeOpportunities(ctx: ServiceContext, rows: StoredOpportunity[]): Promise<Opportunity[]> {
  const keys = [...new Set(rows.flatMap(({ personaKey }) => personaKey ?? []))];
  const personas = await listPersonaNames(ctx.db, ctx.actor.workspaceId, keys);
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    persona: personas.find(({ key }) => key === row.personaKey) ?? null,
    hypothesis: row.hypothesis,
    state: row.state,
    owner: row.owner,
    objective_title: row.objectiveTitle,
    objective_url: row.objectiveUrl,
    source: row.source,
    begun: row.begun,
    created_by_name: row.createdByName,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  }));
}
