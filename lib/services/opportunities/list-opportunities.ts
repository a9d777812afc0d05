import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { csvLine } from '@/lib/core/csv';
import {
  type Opportunity,
  type OpportunityFigures,
  type OpportunityNow,
  OpportunityState,
} from '@/lib/core/opportunities/opportunity';
import { OpportunityOrder, orderOpportunities } from '@/lib/core/opportunities/order-opportunities';
import { seenIn } from '@/lib/core/opportunities/state-words';
import { listOpportunities as readOpportunities, type StoredOpportunity } from '@/lib/data/opportunities';
import { listPersonaNames } from '@/lib/data/personas';
import type { ServiceContext } from '../context';
import { type StreamedFile, textFile } from '../streamed-file';
import { currencyOf, readFigures } from './read-figures';

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

export const OpportunityNumbersInput = z.object({});

/** Size and money of each as of now, one read for all that were seen in the same place. */
export async function readOpportunityNumbers(
  ctx: ServiceContext,
): Promise<{ items: OpportunityNow[]; next_cursor: null }> {
  authorize(ctx.actor, 'insights:read');
  return { items: await numbersOfAll(ctx, await readOpportunities(ctx.db, ctx.actor.workspaceId)), next_cursor: null };
}

async function numbersOfAll(ctx: ServiceContext, rows: StoredOpportunity[]): Promise<OpportunityNow[]> {
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

export const ExportOpportunitiesInput = ListOpportunitiesInput.extend({ order: OpportunityOrder.default('money') });
export type ExportOpportunitiesInput = z.infer<typeof ExportOpportunitiesInput>;

const header = [
  'title',
  'persona',
  'state',
  'owner',
  'hypothesis',
  'objective',
  'objective_url',
  'seen_in',
  'profiles',
  'money',
  'profiles_when_added',
  'money_when_added',
  'currency',
  'added_by',
  'added_at',
];

/** The list as CSV, with what each is now and what it was when it was added. */
export async function exportOpportunities(
  ctx: ServiceContext,
  { order, ...filter }: ExportOpportunitiesInput,
): Promise<StreamedFile> {
  authorize(ctx.actor, 'opportunities:read');
  const rows = await readOpportunities(ctx.db, ctx.actor.workspaceId);
  const [items, numbers, currency] = await Promise.all([
    describeOpportunities(ctx, rows),
    numbersOfAll(ctx, rows),
    currencyOf(ctx),
  ]);
  const now = new Map(numbers.map((one) => [one.id, one]));
  const lines = orderOpportunities(items, now, { ...filter, order }).map((item) =>
    csvLine([
      item.title,
      item.persona?.name,
      item.state,
      item.owner?.name,
      item.hypothesis,
      item.objective_title,
      item.objective_url,
      seenIn[item.source.kind],
      rounded(now.get(item.id)?.size.value),
      rounded(now.get(item.id)?.money.value),
      rounded(item.begun.size.value),
      rounded(item.begun.money.value),
      currency,
      item.created_by_name,
      item.created_at,
    ]),
  );
  return textFile('opportunities.csv', 'text/csv; charset=utf-8', csvLine(header) + lines.join(''));
}

const rounded = (value: number | null | undefined): number | null => (value == null ? null : Math.round(value));
