import 'server-only';
import { authorize } from '@/lib/core/access';
import type { Member } from '@/lib/core/accounts/member';
import { listMembers as list } from '@/lib/data/members';
import type { ServiceContext } from '@/lib/services/context';

/** Everybody in the workspace, who was here first first. They all come at once. */
export async function listMembers(ctx: ServiceContext): Promise<{ items: Member[]; next_cursor: null }> {
  authorize(ctx.actor, 'members:read');
  return { items: await list(ctx.db, ctx.actor.workspaceId), next_cursor: null };
}
