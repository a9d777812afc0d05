import 'server-only';
import { authorize } from '@/lib/core/access';
import { differenceOf } from '@/lib/core/accounts/audit-entry';
import { keepAnOwner } from '@/lib/core/accounts/member';
import { AppError } from '@/lib/core/errors';
import { insertAudit } from '@/lib/data/audit';
import { deleteMember, findMemberOfUser, listMembers } from '@/lib/data/members';
import { inTransaction } from '@/lib/data/prisma-client';
import { lockWorkspace } from '@/lib/data/workspaces';
import type { ServiceContext } from '@/lib/services/context';

/** Somebody goes by themselves; the last owner cannot. */
export async function leaveWorkspace(ctx: ServiceContext): Promise<{ id: string }> {
  authorize(ctx.actor, 'members:read');
  const { workspaceId } = ctx.actor;
  if (ctx.actor.kind !== 'member') throw new AppError('forbidden', 'Only a person can leave. Revoke the API key.');

  return inTransaction(ctx.db, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const member = await findMemberOfUser(tx, workspaceId, ctx.actor.id);
    if (!member) throw new AppError('not_found', 'You are no longer in this workspace.');
    if (member.role === 'owner') keepAnOwner(await listMembers(tx, workspaceId), member.id);
    await deleteMember(tx, workspaceId, member.id);
    await insertAudit(tx, ctx.actor, {
      action: 'member.left',
      target: { kind: 'member', id: member.id, name: member.name },
      difference: differenceOf({ role: member.role, email: member.email }, { role: null, email: null }),
    });
    return { id: member.id };
  });
}
