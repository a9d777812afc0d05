import { InvitationCard, InvitationToken } from '@/lib/core/accounts/invitation';
import { visitorRoute } from '@/lib/server/route';
import { lookUpInvitation } from '@/lib/services/accounts/look-up-invitation';

export const POST = visitorRoute(InvitationToken, lookUpInvitation, {
  summary: 'What an invitation link invites to. Reading uses nothing up.',
  output: InvitationCard,
});
