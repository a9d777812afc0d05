import { InvitationToken, Joined } from '@/lib/core/accounts/invitation';
import { accountRoute } from '@/lib/server/route';
import { acceptInvitation } from '@/lib/services/accounts/accept-invitation';

export const POST = accountRoute(InvitationToken, acceptInvitation, {
  summary: 'Joins the workspace that a link invites to.',
  output: Joined,
});
