import { authorize } from '@/lib/core/access';
import { insertAudit } from '@/lib/data/audit';
import { getImportRun, moveImport } from '@/lib/data/imports';
import { takeBackSource } from '@/lib/data/write-events';
import type { ServiceContext } from '../context';
import { refreshSegments } from '../segments/refresh-segments';
import type { ImportJob } from './run-import';

/** The job of an undo. It can be run again at any point after a crash, and then finishes. */
export async function runUndo(ctx: ServiceContext, { importId }: ImportJob): Promise<void> {
  authorize(ctx.actor, 'imports:write');
  const { workspaceId } = ctx.actor;
  const found = await getImportRun(ctx.db, workspaceId, importId);
  if (found.state !== 'running' || found.step !== 'undoing') return;
  const source = { workspaceId, source: importId, introduced: found.introduced };
  await takeBackSource(ctx, source, async (tx) => {
    const undoneAt = new Date();
    const change = { state: 'undone', step: null, undoneAt, finishedAt: undoneAt } as const;
    await moveImport(tx, workspaceId, importId, ['running'], change);
    const target = { kind: 'import', id: importId, name: found.name };
    await insertAudit(tx, ctx.actor, { action: 'import.undone', target, difference: found.rows });
    await refreshSegments(tx, workspaceId, 'import undone');
  });
}
