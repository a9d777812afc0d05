import 'server-only';
import { authorize } from '@/lib/core/access';
import { differenceOf } from '@/lib/core/accounts/audit-entry';
import { keepAnOwner } from '@/lib/core/accounts/member';
import { insertAudit } from '@/lib/data/audit';
import { deleteMember, getMember, listMembers } from '@/lib/data/members';
import { inTransaction } from '@/lib/data/prisma-client';
import { lockWorkspace } from '@/lib/data/workspaces';
import type { ServiceContext } from '@/lib/services/context';

/** Closes the workspace to somebody from their next request on. API keys they made belong to the workspace and stay. */
export async function removeMember(ctx: ServiceContext, { id }: { id: string }): Promise<{ id: string }> {
  authorize(ctx.actor, 'members:manage');
  const { workspaceId } = ctx.actor;

  return inTransaction(ctx.db, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const member = await getMember(tx, workspaceId, id);
    if (member.role === 'owner') {
      authorize(ctx.actor, 'owners:manage');
      keepAnOwner(await listMembers(tx, workspaceId), id);
    }
    await deleteMember(tx, workspaceId, id);
    await insertAudit(tx, ctx.actor, {
      action: 'member.removed',
      target: { kind: 'member', id, name: member.name },
      difference: differenceOf({ role: member.role, email: member.email }, { role: null, email: null }),
    });
    return { id };
  });
}
