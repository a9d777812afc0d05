import { Invitation, InvitationDraft, NewInvitation } from '@/lib/core/accounts/invitation';
import { wholeListOf } from '@/lib/core/accounts/list';
import { Nothing } from '@/lib/core/accounts/nothing';
import { route } from '@/lib/server/route';
import { createInvitation } from '@/lib/services/accounts/create-invitation';
import { listInvitations } from '@/lib/services/accounts/list-invitations';

export const GET = route(Nothing, listInvitations, {
  summary: 'The invitations that can still be used.',
  output: wholeListOf(Invitation),
});
export const POST = route(InvitationDraft, createInvitation, {
  summary: 'Makes a link that lets one person in with a role. The link is in this answer only.',
  output: NewInvitation,
  status: 201,
});
