import { z } from 'zod';
import type { Opportunity, OpportunityFigures, OpportunityState } from './opportunity';

export const OpportunityOrder = z.enum(['money', 'size', 'newest', 'title']);
export type OpportunityOrder = z.infer<typeof OpportunityOrder>;

export type OpportunityFilter = { state?: OpportunityState | undefined; persona?: string | undefined };

type Row = Pick<Opportunity, 'id' | 'title' | 'state' | 'persona' | 'created_at'>;

/** Those that fit, in an order; what has no number stands behind everything that has one. */
export function orderOpportunities<Item extends Row>(
  items: readonly Item[],
  now: ReadonlyMap<string, OpportunityFigures>,
  { order, state, persona }: OpportunityFilter & { order: OpportunityOrder },
): Item[] {
  const shown = items.filter(
    (item) => (state === undefined || item.state === state) && (persona === undefined || item.persona?.key === persona),
  );
  const byTitle = (a: Item, b: Item) => a.title.localeCompare(b.title, 'en') || a.id.localeCompare(b.id);
  if (order === 'title') return shown.toSorted(byTitle);
  if (order === 'newest') return shown.toSorted((a, b) => b.created_at.localeCompare(a.created_at) || byTitle(a, b));
  const numberOf = ({ id }: Item) => now.get(id)?.[order].value ?? Number.NEGATIVE_INFINITY;
  return shown.toSorted((a, b) => {
    const [mine, theirs] = [numberOf(a), numberOf(b)];
    return mine === theirs ? byTitle(a, b) : theirs - mine;
  });
}
