import 'server-only';
import { authorize } from '@/lib/core/access';
import { differenceOf } from '@/lib/core/accounts/audit-entry';
import { getApiKey, revokeApiKeyRow } from '@/lib/data/api-keys';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction } from '@/lib/data/prisma-client';
import type { ServiceContext } from '@/lib/services/context';

/** For good: whatever uses the key is refused from its next request on. */
export async function revokeApiKey(ctx: ServiceContext, { id }: { id: string }): Promise<{ id: string }> {
  authorize(ctx.actor, 'api_keys:manage');

  return inTransaction(ctx.db, async (tx) => {
    const apiKey = await getApiKey(tx, ctx.actor.workspaceId, id);
    await revokeApiKeyRow(tx, ctx.actor.workspaceId, id, ctx.now);
    await insertAudit(tx, ctx.actor, {
      action: 'api_key.revoked',
      target: { kind: 'api_key', id, name: apiKey.name },
      difference: differenceOf({ revoked_at: null }, { revoked_at: ctx.now.toISOString() }),
    });
    return { id };
  });
}
