import 'server-only';
import { authorize } from '@/lib/core/access';
import { differenceOf } from '@/lib/core/accounts/audit-entry';
import type { Workspace, WorkspaceChange } from '@/lib/core/accounts/workspace';
import { insertAudit } from '@/lib/data/audit';
import { enqueueJob } from '@/lib/data/jobs';
import { inTransaction } from '@/lib/data/prisma-client';
import { getWorkspace, lockWorkspace, updateWorkspace as update } from '@/lib/data/workspaces';
import type { ServiceContext } from '@/lib/services/context';
import { requireSoundRule, ruleScope } from '@/lib/services/segments/rule-scope';

/**
 * Changes what is named, and leaves the rest. A new base rule changes shares, never who is in a segment; what is kept of
 * segments is counted again, as it is when the workspace looks from another moment.
 */
export async function updateWorkspace(ctx: ServiceContext, change: WorkspaceChange): Promise<Workspace> {
  authorize(ctx.actor, 'workspace:update');
  const { workspaceId } = ctx.actor;
  if (change.base_rule) requireSoundRule(change.base_rule, await ruleScope(ctx, [change.base_rule]));

  return inTransaction(ctx.db, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const before = await getWorkspace(tx, workspaceId);
    const after = await update(tx, workspaceId, change);
    const difference = differenceOf(before, after);
    if (!difference) return before;
    await insertAudit(tx, ctx.actor, {
      action: 'workspace.updated',
      target: { kind: 'workspace', id: workspaceId, name: after.name },
      difference,
    });
    if ('base_rule' in difference || 'clock' in difference) {
      const job = { workspaceId, reason: 'settings' };
      await enqueueJob(tx, 'segment.refresh_workspace', job, { singletonKey: workspaceId });
    }
    return after;
  });
}
