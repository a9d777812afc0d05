import { authorize } from '@/lib/core/access';
import { getImportRun } from '@/lib/data/imports';
import type { ServiceContext } from '../context';
import type { StreamedFile } from '../streamed-file';
import type { ImportByIdInput } from './cancel-import';
import { remarksFile } from './remark-lines';

/** The rows that are known by their id with other content. */
export async function exportChanged(ctx: ServiceContext, { id }: ImportByIdInput): Promise<StreamedFile> {
  authorize(ctx.actor, 'imports:read');
  return remarksFile(ctx, await getImportRun(ctx.db, ctx.actor.workspaceId, id), 'changed');
}
