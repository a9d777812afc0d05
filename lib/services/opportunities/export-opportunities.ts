import type { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { csvLine } from '@/lib/core/csv';
import type { Figure } from '@/lib/core/opportunities/opportunity';
import {
  filterOpportunities,
  OpportunityOrder,
  orderOpportunities,
} from '@/lib/core/opportunities/order-opportunities';
import { seenIn } from '@/lib/core/opportunities/state-words';
import { listOpportunities } from '@/lib/data/opportunities';
import type { ServiceContext } from '../context';
import { type StreamedFile, textFile } from '../streamed-file';
import { describeOpportunities, ListOpportunitiesInput } from './list-opportunities';
import { currencyOf } from './read-figures';
import { numbersOfAll } from './read-opportunity-numbers';

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
  'profiles_missing',
  'money_missing',
];

/** The list as CSV, with what each is now and what it was when it was added; a number that is missing says why. */
export async function exportOpportunities(
  ctx: ServiceContext,
  { order, ...filter }: ExportOpportunitiesInput,
): Promise<StreamedFile> {
  authorize(ctx.actor, 'opportunities:read');
  const rows = await listOpportunities(ctx.db, ctx.actor.workspaceId);
  const items = filterOpportunities(await describeOpportunities(ctx, rows), filter);
  const shown = new Set(items.map(({ id }) => id));
  const [numbers, currency] = await Promise.all([
    numbersOfAll(
      ctx,
      rows.filter(({ id }) => shown.has(id)),
    ),
    currencyOf(ctx),
  ]);
  const now = new Map(numbers.map((one) => [one.id, one]));
  const lines = orderOpportunities(items, now, { order }).map((item) =>
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
      whyNone(now.get(item.id)?.size),
      whyNone(now.get(item.id)?.money),
    ]),
  );
  return textFile('opportunities.csv', 'text/csv; charset=utf-8', csvLine(header) + lines.join(''));
}

const rounded = (value: number | null | undefined): number | null => (value == null ? null : Math.round(value));

const whyNone = (figure: Figure | undefined): string => (figure?.value === null ? figure.words : '');
