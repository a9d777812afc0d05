import 'server-only';
import type { Role } from '@/lib/core/access';
import { differenceOf } from '@/lib/core/accounts/audit-entry';
import { checkInvitation } from '@/lib/core/accounts/invitation';
import { AppError } from '@/lib/core/errors';
import { insertAudit } from '@/lib/data/audit';
import { acceptInvitationRow, findInvitationByToken } from '@/lib/data/invitations';
import { findMemberOfUser, insertMember } from '@/lib/data/members';
import type { Database } from '@/lib/data/prisma-client';
import { memberActor } from './member-actor';
import { hashSecret } from './secret-token';

type Person = { id: string; name: string; email: string };

/** Uses an invitation up for this person, inside the caller's transaction. */
export async function joinByInvitation(
  tx: Database,
  user: Person,
  token: string,
  now: Date,
): Promise<{ slug: string; role: Role }> {
  const invitation = await findInvitationByToken(tx, hashSecret(token), now);
  if (!invitation) throw new AppError('not_found', 'This invitation link is not known. Check that it is complete.');
  checkInvitation(invitation, user.email);
  if (await findMemberOfUser(tx, invitation.workspaceId, user.id)) {
    throw new AppError('conflict', `You are in ${invitation.workspace_name} already. The link stays good for another.`);
  }
  if (!(await acceptInvitationRow(tx, invitation.workspaceId, invitation.id, { by: user.id, at: now }))) {
    throw new AppError('conflict', 'Somebody else used this invitation a moment ago. Ask for a new one.');
  }
  const member = await insertMember(tx, invitation.workspaceId, user.id, invitation.role);
  await insertAudit(tx, memberActor(user, invitation.workspaceId, invitation.role), {
    action: 'member.joined',
    target: { kind: 'member', id: member.id, name: user.name },
    difference: differenceOf({}, { role: invitation.role, invited_by: invitation.invited_by }),
  });
  return { slug: invitation.workspace_slug, role: invitation.role };
}
