import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { Segment } from '@/lib/core/segments/segment';
import { listSegments as readSegments } from '@/lib/data/segments';
import type { ServiceContext } from '../context';
import { describeSegments } from './describe-segment';

export const ListSegmentsInput = z.object({
  q: z.string().max(200).optional(),
  retired: z.stringbool().optional(),
  /** Only those with a published version. */
  published: z.stringbool().optional(),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export type ListSegmentsInput = z.infer<typeof ListSegmentsInput>;

export async function listSegments(
  ctx: ServiceContext,
  input: ListSegmentsInput,
): Promise<{ items: Segment[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'segments:read');
  const rows = await readSegments(ctx.db, ctx.actor.workspaceId, {
    search: input.q,
    retired: input.retired ?? false,
    published: input.published ?? false,
    after: input.cursor,
    limit: input.limit + 1,
  });
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  return {
    items: await describeSegments(ctx, page),
    next_cursor: rows.length > page.length && last ? last.key : null,
  };
}
