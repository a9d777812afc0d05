import { ById } from '@/lib/core/accounts/by-id';
import { route } from '@/lib/server/route';
import { revokeApiKey } from '@/lib/services/accounts/revoke-api-key';

export const DELETE = route(ById, revokeApiKey, {
  summary: 'Revokes a key for good, from its next request on.',
  output: ById,
});
