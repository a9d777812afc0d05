import { z } from 'zod';
import type { Opportunity, OpportunityFigures, OpportunityState } from './opportunity';

export const OpportunityOrder = z.enum(['money', 'size', 'newest', 'title']);
export type OpportunityOrder = z.infer<typeof OpportunityOrder>;

type OpportunityFilter = { state?: OpportunityState | undefined; persona?: string | undefined };

type Row = Pick<Opportunity, 'id' | 'title' | 'state' | 'persona' | 'created_at'>;

export function filterOpportunities<Item extends Pick<Row, 'state' | 'persona'>>(
  items: readonly Item[],
  { state, persona }: OpportunityFilter,
): Item[] {
  return items.filter(
    (item) => (state === undefined || item.state === state) && (persona === undefined || item.persona?.key === persona),
  );
}

/** Those that fit, in an order; what has no number stands behind everything that has one. */
export function orderOpportunities<Item extends Row>(
  items: readonly Item[],
  now: ReadonlyMap<string, OpportunityFigures>,
  { order, ...filter }: OpportunityFilter & { order: OpportunityOrder },
): Item[] {
  const shown = filterOpportunities(items, filter);
  const byTitle = (a: Item, b: Item) => a.title.localeCompare(b.title, 'en') || a.id.localeCompare(b.id);
  if (order === 'title') return shown.toSorted(byTitle);
  if (order === 'newest') return shown.toSorted((a, b) => b.created_at.localeCompare(a.created_at) || byTitle(a, b));
  const numberOf = ({ id }: Item) => now.get(id)?.[order].value ?? Number.NEGATIVE_INFINITY;
  return shown.toSorted((a, b) => {
    const [mine, theirs] = [numberOf(a), numberOf(b)];
    return mine === theirs ? byTitle(a, b) : theirs - mine;
  });
}
