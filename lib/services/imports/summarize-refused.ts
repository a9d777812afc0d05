import { authorize } from '@/lib/core/access';
import type { RemarkSummary } from '@/lib/core/imports/remark-summary';
import { summarizeRemarks } from '@/lib/data/events/import-remarks';
import { getImportRun } from '@/lib/data/imports';
import type { ServiceContext } from '../context';
import type { ImportByIdInput } from './cancel-import';

/** The commonest reasons why rows were refused, and the first of those rows. */
export async function summarizeRefused(ctx: ServiceContext, { id }: ImportByIdInput): Promise<RemarkSummary> {
  authorize(ctx.actor, 'imports:read');
  const { workspaceId } = ctx.actor;
  const found = await getImportRun(ctx.db, workspaceId, id);
  return summarizeRemarks(ctx.events, { workspaceId, attempt: found.attempt ?? id }, 'refused');
}
