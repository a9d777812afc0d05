import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { csvLine } from '@/lib/core/csv';
import { jsonText } from '@/lib/core/insights/json-text';
import { pageOf } from '@/lib/core/page';
import { ProfileRow } from '@/lib/core/profiles/profile';
import { explainRule } from '@/lib/core/segments/explain-rule';
import { Rule } from '@/lib/core/segments/rule';
import { findLimitBreach } from '@/lib/core/segments/rule-limits';
import { compileRule } from '@/lib/core/segments/sql/compile-rule';
import type { Sql } from '@/lib/core/segments/sql/sql';
import { countKeys, listByKeys, streamByKeys } from '@/lib/data/events/insights/profiles-behind';
import type { ServiceContext } from '../context';
import type { StreamedFile } from '../streamed-file';
import { type Asked, insightGround } from './insight-ground';
import type { Asker, Behind, InsightKind } from './insight-kind';

/** One cell of an answer: what was asked, and which of its numbers. Both may come as JSON text, for plain links. */
export function cellInput<Query extends z.ZodType, Cell extends z.ZodType>({
  Query,
  Cell,
}: {
  Query: Query;
  Cell: Cell;
}) {
  return z.object({
    query: jsonText(Query),
    cell: jsonText(Cell),
    format: z.enum(['ndjson', 'csv']).optional(),
    cursor: z.string().max(1000).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(50),
  });
}

/** Who is behind a cell: how many, and as a rule when the language can say it. */
export const CellDescription = z.object({
  name: z.string(),
  count: z.int(),
  rule: Rule.nullable(),
  sentence: z.string().nullable(),
});
export type CellDescription = z.infer<typeof CellDescription>;

export const CellProfilePage = pageOf(ProfileRow);
type CellProfilePage = z.infer<typeof CellProfilePage>;

type Asking<Query extends z.ZodType, Cell extends z.ZodType> = { query: z.output<Query>; cell: z.output<Cell> };

export type OpenCell = { asker: Asker; behind: Behind; keys: Sql };

/** The people behind a cell, at the moment the question looks from. */
export async function openCell<Query extends z.ZodType<Asked>, Cell extends z.ZodType, Numbers extends z.ZodObject>(
  ctx: ServiceContext,
  kind: InsightKind<Query, Cell, Numbers>,
  { query, cell }: Asking<Query, Cell>,
): Promise<OpenCell> {
  const asker = { ...ctx, ground: await insightGround(ctx, query, kind.pinned?.(query) ?? []) };
  const behind = withinLimits(await kind.behind(asker, query, cell), asker);
  return { asker, behind, keys: 'rule' in behind ? keysOf(behind.rule, asker) : behind.keys };
}

const keysOf = (rule: Rule, { ground }: Asker): Sql => compileRule(rule, ground.workspaceId, ground.scope);

/** A question at the limits of a rule and one of its parts may be more than a rule may hold: then these are people only. */
function withinLimits(behind: Behind, asker: Asker): Behind {
  if (!('rule' in behind) || !findLimitBreach(behind.rule)) return behind;
  return { name: behind.name, keys: keysOf(behind.rule, asker) };
}

export async function describeCell<Query extends z.ZodType<Asked>, Cell extends z.ZodType, Numbers extends z.ZodObject>(
  ctx: ServiceContext,
  kind: InsightKind<Query, Cell, Numbers>,
  asking: Asking<Query, Cell>,
): Promise<CellDescription> {
  authorize(ctx.actor, 'insights:read');
  const { asker, behind, keys } = await openCell(ctx, kind, asking);
  const count = await countKeys(ctx.events, ctx.actor.workspaceId, keys, { signal: ctx.signal });
  const rule = 'rule' in behind ? behind.rule : null;
  return { name: behind.name, count, rule, sentence: rule && explainRule(rule, asker.ground.dictionary) };
}

/** The profiles behind a cell as a page of a table, or all of them as a file. */
export async function listCellProfiles<
  Query extends z.ZodType<Asked>,
  Cell extends z.ZodType,
  Numbers extends z.ZodObject,
>(
  ctx: ServiceContext,
  kind: InsightKind<Query, Cell, Numbers>,
  input: Asking<Query, Cell> & { format?: 'ndjson' | 'csv' | undefined; cursor?: string | undefined; limit: number },
): Promise<CellProfilePage | StreamedFile> {
  authorize(ctx.actor, 'insights:read');
  const { behind, keys } = await openCell(ctx, kind, input);
  const { workspaceId } = ctx.actor;
  const options = { signal: ctx.signal };
  if (input.format) return profileFile(behind.name, input.format, streamByKeys(ctx.events, workspaceId, keys, options));
  const page = { after: input.cursor ?? '', limit: input.limit + 1 };
  const rows = await listByKeys(ctx.events, workspaceId, keys, page, options);
  const items = rows.slice(0, input.limit);
  return { items, next_cursor: rows.length > items.length ? (items.at(-1)?.profile_id ?? null) : null };
}

function profileFile(
  name: string,
  format: 'ndjson' | 'csv',
  batches: AsyncIterable<{ profile_id: string }[]>,
): StreamedFile {
  return {
    kind: 'file',
    contentType: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8',
    fileName: fileNameOf(name, format),
    chunks: profileLines(batches, format),
  };
}

export function fileNameOf(name: string, format: 'ndjson' | 'csv'): string {
  const file = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  return `${file || 'profiles'}.${format}`;
}

async function* profileLines(
  batches: AsyncIterable<{ profile_id: string }[]>,
  format: 'ndjson' | 'csv',
): AsyncIterable<string> {
  if (format === 'csv') yield csvLine(['profile_id']);
  for await (const batch of batches) {
    yield batch
      .map(({ profile_id }) => (format === 'csv' ? csvLine([profile_id]) : `${JSON.stringify({ profile_id })}\n`))
      .join('');
  }
}
