import type { Actor } from '@/lib/core/access';
import { listRefreshPlans } from '@/lib/data/segment-snapshots';
import type { ServiceContext } from '../context';
import { refreshWorkspace } from './refresh-workspace';

/** Every minute: the workspaces whose versions are older than they want them. The product acts, in each in turn. */
export async function refreshDue(ctx: Omit<ServiceContext, 'actor'>): Promise<void> {
  for (const plan of await listRefreshPlans(ctx.db)) {
    const actor: Actor = {
      kind: 'system',
      id: 'segment.refresh',
      name: 'Scheduled refresh',
      workspaceId: plan.workspaceId,
      role: 'owner',
    };
    const oldest = ctx.now.getTime() - plan.refreshMinutes * 60_000;
    await refreshWorkspace(
      { ...ctx, actor },
      { workspaceId: plan.workspaceId, reason: 'schedule' },
      (finishedAt) => finishedAt === null || finishedAt.getTime() <= oldest,
    );
  }
}
