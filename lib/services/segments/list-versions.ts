import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { SegmentVersion } from '@/lib/core/segments/segment';
import { getSegment, listVersions as readVersions } from '@/lib/data/segments';
import type { ServiceContext } from '../context';
import { describeVersions } from './describe-segment';

export const ListVersionsInput = z.object({
  key: z.string(),
  cursor: z.coerce.number().int().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListVersionsInput = z.infer<typeof ListVersionsInput>;

export async function listVersions(
  ctx: ServiceContext,
  input: ListVersionsInput,
): Promise<{ items: SegmentVersion[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'segments:read');
  const segment = await getSegment(ctx.db, ctx.actor.workspaceId, input.key);
  const rows = await readVersions(ctx.db, ctx.actor.workspaceId, [segment.id], {
    before: input.cursor,
    limit: input.limit + 1,
  });
  const items = await describeVersions(ctx, rows.slice(0, input.limit), rows[input.limit] ?? null);
  const last = items.at(-1);
  return { items, next_cursor: rows.length > items.length && last ? String(last.version) : null };
}
