import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { readContentRows } from '@/lib/core/content-maps/content-csv';
import { addItems } from '@/lib/core/content-maps/content-edits';
import type { BroughtInContent } from '@/lib/core/content-maps/content-map';
import { canBeKept, notKept } from '@/lib/core/kept-text';
import { listMembers } from '@/lib/data/members';
import { listPersonaNames } from '@/lib/data/personas';
import type { ServiceContext } from '../context';
import { editDocument } from '../documents/edit-document';
import { contentMapRules } from './content-map-rules';
import { describeContentMap } from './describe-content-map';
import { openContentMap } from './get-content-map';

const Csv = z.string().min(1).max(1_000_000).refine(canBeKept, notKept);

export const BringInContentInput = z.strictObject({ key: z.string(), csv: Csv });
export type BringInContentInput = z.infer<typeof BringInContentInput>;

/** Adds a piece for each line of a CSV file, as one change. What does not fit says why, by its line; the rest comes in. */
export async function bringInContent(
  ctx: ServiceContext,
  { key, csv }: BringInContentInput,
): Promise<BroughtInContent> {
  authorize(ctx.actor, 'documents:write');
  const { workspaceId } = ctx.actor;
  const before = await openContentMap(ctx, key);
  const [personas, members] = await Promise.all([
    listPersonaNames(
      ctx.db,
      workspaceId,
      before.content.personas.map(({ id }) => id),
    ),
    listMembers(ctx.db, workspaceId),
  ]);
  const rows = readContentRows(csv, before.content, { personas, members });
  const items = rows.flatMap((row) => ('item' in row ? [{ id: randomUUID(), ...row.item }] : []));
  const refused = rows.flatMap((row) => ('reason' in row ? [row] : []));
  const edits = addItems(before.content, items);
  const map = edits.length === 0 ? before : await editDocument(ctx, contentMapRules, { key, edits });
  return {
    added: items.length,
    refused,
    map: await describeContentMap(ctx, map),
    items: items.map(({ id }) => id),
  };
}
