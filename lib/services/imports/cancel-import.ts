import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { type Import, isIn, saidOf } from '@/lib/core/imports/import';
import { insertAudit } from '@/lib/data/audit';
import { getImport, moveImport } from '@/lib/data/imports';
import { inTransaction } from '@/lib/data/prisma-client';
import type { ServiceContext } from '../context';

export const ImportByIdInput = z.strictObject({ id: z.uuid() });
export type ImportByIdInput = z.infer<typeof ImportByIdInput>;

/** Ends an import that waits or runs. A running one hears of it within a second and leaves nothing behind. */
export async function cancelImport(ctx: ServiceContext, { id }: ImportByIdInput): Promise<Import> {
  authorize(ctx.actor, 'imports:write');
  const { workspaceId } = ctx.actor;
  return inTransaction(ctx.db, async (tx) => {
    const found = await getImport(tx, workspaceId, id);
    if (found.step === 'undoing')
      throw new AppError('conflict', 'This import is being undone. That cannot be cancelled.');
    if (isIn(found.state)) {
      const sentence = `This import ${saidOf[found.state]}. Undo it to take back what it brought.`;
      throw new AppError('conflict', sentence, { details: { state: found.state } });
    }
    if (found.state === 'running') await moveImport(tx, workspaceId, id, ['running'], { cancelAsked: true });
    else {
      const change = { state: 'cancelled', finishedAt: ctx.now } as const;
      await moveImport(tx, workspaceId, id, ['uploaded', 'queued'], change);
    }
    await insertAudit(tx, ctx.actor, { action: 'import.cancelled', target: { kind: 'import', id, name: found.name } });
    return getImport(tx, workspaceId, id);
  });
}
