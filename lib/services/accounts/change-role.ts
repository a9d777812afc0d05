import 'server-only';
import { authorize } from '@/lib/core/access';
import { differenceOf } from '@/lib/core/accounts/audit-entry';
import { keepAnOwner, type Member, type RoleChange } from '@/lib/core/accounts/member';
import { insertAudit } from '@/lib/data/audit';
import { getMember, listMembers, updateMemberRole } from '@/lib/data/members';
import { inTransaction } from '@/lib/data/prisma-client';
import { lockWorkspace } from '@/lib/data/workspaces';
import type { ServiceContext } from '@/lib/services/context';

/** Holds from the member's next request on. Only an owner makes or unmakes owners, and the last one stays. */
export async function changeRole(ctx: ServiceContext, { id, role }: RoleChange): Promise<Member> {
  authorize(ctx.actor, 'members:manage');
  if (role === 'owner') authorize(ctx.actor, 'owners:manage');
  const { workspaceId } = ctx.actor;

  return inTransaction(ctx.db, async (tx) => {
    await lockWorkspace(tx, workspaceId);
    const member = await getMember(tx, workspaceId, id);
    if (member.role === role) return member;
    if (member.role === 'owner') {
      authorize(ctx.actor, 'owners:manage');
      keepAnOwner(await listMembers(tx, workspaceId), id);
    }
    const changed = await updateMemberRole(tx, workspaceId, id, role);
    await insertAudit(tx, ctx.actor, {
      action: 'member.role_changed',
      target: { kind: 'member', id, name: member.name },
      difference: differenceOf({ role: member.role }, { role }),
    });
    return changed;
  });
}
