import 'server-only';
import { authorize } from '@/lib/core/access';
import type { Workspace } from '@/lib/core/accounts/workspace';
import { getWorkspace as get } from '@/lib/data/workspaces';
import type { ServiceContext } from '@/lib/services/context';

export function getWorkspace(ctx: ServiceContext): Promise<Workspace> {
  authorize(ctx.actor, 'workspace:read');
  return get(ctx.db, ctx.actor.workspaceId);
}
