import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { type Import, isIn, saidOf } from '@/lib/core/imports/import';
import { insertAudit } from '@/lib/data/audit';
import { getImport, moveImport } from '@/lib/data/imports';
import { enqueueJob } from '@/lib/data/jobs';
import { inTransaction } from '@/lib/data/prisma-client';
import type { ServiceContext } from '../context';
import { cancelImport, type ImportByIdInput } from './cancel-import';

/** Takes back what an import brought, as a job. One that has brought nothing yet is cancelled. */
export async function undoImport(ctx: ServiceContext, { id }: ImportByIdInput): Promise<Import> {
  authorize(ctx.actor, 'imports:write');
  const { workspaceId } = ctx.actor;
  const found = await getImport(ctx.db, workspaceId, id);
  if (found.state === 'undone' || found.step === 'undoing') return found;
  if (found.state === 'uploaded' || found.state === 'queued') return cancelImport(ctx, { id });
  if (!isIn(found.state)) {
    const sentence =
      found.state === 'running'
        ? 'This import still runs. Cancel it: what has come is removed.'
        : `This import ${saidOf[found.state]}: nothing of it is in, so there is nothing to undo.`;
    throw new AppError('conflict', sentence, { details: { state: found.state } });
  }
  return inTransaction(ctx.db, async (tx) => {
    const change = { state: 'running', step: 'undoing', finishedAt: null, attempt: null } as const;
    await moveImport(tx, workspaceId, id, ['done', 'done_with_refusals'], change);
    await enqueueJob(tx, 'import.undo', { workspaceId, importId: id }, { singletonKey: id });
    await insertAudit(tx, ctx.actor, { action: 'import.undo_asked', target: { kind: 'import', id, name: found.name } });
    return getImport(tx, workspaceId, id);
  });
}
