import 'server-only';
import { authorize } from '@/lib/core/access';
import { differenceOf } from '@/lib/core/accounts/audit-entry';
import { AppError } from '@/lib/core/errors';
import { insertAudit } from '@/lib/data/audit';
import { getInvitation, revokeInvitation as revoke } from '@/lib/data/invitations';
import { inTransaction } from '@/lib/data/prisma-client';
import type { ServiceContext } from '@/lib/services/context';

export async function revokeInvitation(ctx: ServiceContext, input: { id: string }): Promise<{ id: string }> {
  authorize(ctx.actor, 'invitations:manage');

  return inTransaction(ctx.db, async (tx) => {
    const invitation = await getInvitation(tx, ctx.actor.workspaceId, input.id, ctx.now);
    if (invitation.state === 'accepted') {
      throw new AppError('conflict', 'This invitation has been used. Remove the member instead.');
    }
    if (invitation.state !== 'open') return { id: input.id };
    await revoke(tx, ctx.actor.workspaceId, input.id, ctx.now);
    await insertAudit(tx, ctx.actor, {
      action: 'invitation.revoked',
      target: { kind: 'invitation', id: invitation.id, name: invitation.email ?? 'whoever has the link' },
      difference: differenceOf({ state: 'open' }, { state: 'revoked' }),
    });
    return { id: input.id };
  });
}
