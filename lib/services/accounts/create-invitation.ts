import 'server-only';
import { authorize } from '@/lib/core/access';
import { differenceOf } from '@/lib/core/accounts/audit-entry';
import type { InvitationDraft, NewInvitation } from '@/lib/core/accounts/invitation';
import { insertAudit } from '@/lib/data/audit';
import { insertInvitation } from '@/lib/data/invitations';
import { inTransaction } from '@/lib/data/prisma-client';
import type { ServiceContext } from '@/lib/services/context';
import { newSecret } from './secret-token';

const dayMs = 24 * 60 * 60 * 1000;

/** A link that lets one person in with a role, until it expires. The link itself is in this answer only. */
export async function createInvitation(ctx: ServiceContext, draft: InvitationDraft): Promise<NewInvitation> {
  authorize(ctx.actor, 'invitations:manage');
  if (draft.role === 'owner') authorize(ctx.actor, 'owners:manage');

  const { token, hash } = newSecret();
  return inTransaction(ctx.db, async (tx) => {
    const invitation = await insertInvitation(tx, ctx.actor.workspaceId, {
      tokenHash: hash,
      role: draft.role,
      email: draft.email ?? null,
      createdBy: ctx.actor.id,
      createdByName: ctx.actor.name,
      createdAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + draft.expires_in_days * dayMs),
    });
    await insertAudit(tx, ctx.actor, {
      action: 'invitation.created',
      target: { kind: 'invitation', id: invitation.id, name: invitation.email ?? 'whoever has the link' },
      difference: differenceOf({}, { role: invitation.role, expires_at: invitation.expires_at }),
    });
    return { ...invitation, token, path: `/join/${token}` };
  });
}
