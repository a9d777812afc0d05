import 'server-only';
import { InvitationCard, type InvitationToken } from '@/lib/core/accounts/invitation';
import { AppError } from '@/lib/core/errors';
import { findInvitationByToken } from '@/lib/data/invitations';
import type { VisitorContext } from '@/lib/services/context';
import { hashSecret } from './secret-token';

/** What somebody who holds a link may read before they have an account. Reading uses nothing up. */
export async function lookUpInvitation(ctx: VisitorContext, { token }: InvitationToken): Promise<InvitationCard> {
  const found = await findInvitationByToken(ctx.db, hashSecret(token), ctx.now);
  if (!found) throw new AppError('not_found', 'This invitation link is not known. Check that it is complete.');
  const { id: _id, workspaceId: _workspaceId, ...card } = found;
  return InvitationCard.parse(card);
}
