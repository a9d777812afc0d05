import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { ImportSummary } from '@/lib/core/imports/import';
import { listImports as readImports } from '@/lib/data/imports';
import type { ServiceContext } from '../context';

export const ListImportsInput = z.strictObject({
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListImportsInput = z.infer<typeof ListImportsInput>;

export function listImports(
  ctx: ServiceContext,
  input: ListImportsInput,
): Promise<{ items: ImportSummary[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'imports:read');
  return readImports(ctx.db, ctx.actor.workspaceId, input);
}
