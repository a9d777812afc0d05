import 'server-only';
import { authorize } from '@/lib/core/access';
import type { Invitation } from '@/lib/core/accounts/invitation';
import { listOpenInvitations } from '@/lib/data/invitations';
import type { ServiceContext } from '@/lib/services/context';

/** The invitations that can still be used. There are few: they all come at once. */
export async function listInvitations(ctx: ServiceContext): Promise<{ items: Invitation[]; next_cursor: null }> {
  authorize(ctx.actor, 'invitations:manage');
  return { items: await listOpenInvitations(ctx.db, ctx.actor.workspaceId, ctx.now), next_cursor: null };
}
