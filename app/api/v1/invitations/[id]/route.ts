import { ById } from '@/lib/core/accounts/by-id';
import { route } from '@/lib/server/route';
import { revokeInvitation } from '@/lib/services/accounts/revoke-invitation';

export const DELETE = route(ById, revokeInvitation, {
  summary: 'Takes an invitation back: its link opens nothing any more.',
  output: ById,
});
