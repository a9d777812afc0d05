import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { Study } from '@/lib/core/research/study';
import { listStudies as readStudies } from '@/lib/data/research/studies';
import type { ServiceContext } from '../context';
import { describeStudies } from './describe-study';

export const ListStudiesInput = z.object({
  /** Words of its name. */
  q: z.string().max(200).optional(),
  archived: z.stringbool().default(false),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListStudiesInput = z.infer<typeof ListStudiesInput>;

/** The newest first. */
export async function listStudies(
  ctx: ServiceContext,
  input: ListStudiesInput,
): Promise<{ items: Study[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'research:read');
  const rows = await readStudies(ctx.db, ctx.actor.workspaceId, {
    words: input.q,
    archived: input.archived,
    after: input.cursor,
    limit: input.limit + 1,
  });
  const page = rows.slice(0, input.limit);
  return {
    items: await describeStudies(ctx, page),
    next_cursor: rows.length > page.length ? (page.at(-1)?.key ?? null) : null,
  };
}
