import 'server-only';
import { authorize } from '@/lib/core/access';
import { type ApiKeyDraft, apiKeyPrefix, apiKeyShown, type NewApiKey } from '@/lib/core/accounts/api-key';
import { differenceOf } from '@/lib/core/accounts/audit-entry';
import { insertApiKey } from '@/lib/data/api-keys';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction } from '@/lib/data/prisma-client';
import type { ServiceContext } from '@/lib/services/context';
import { hashSecret, newSecret } from './secret-token';

/** The key itself is in this answer only. `given` is a key that was chosen elsewhere, when the server was set up. */
export async function createApiKey(ctx: ServiceContext, draft: ApiKeyDraft, given?: string): Promise<NewApiKey> {
  authorize(ctx.actor, 'api_keys:manage');

  const secret = given === undefined ? newSecret(apiKeyPrefix) : { token: given, hash: hashSecret(given) };
  return inTransaction(ctx.db, async (tx) => {
    const apiKey = await insertApiKey(tx, ctx.actor.workspaceId, {
      name: draft.name,
      scope: draft.scope,
      prefix: secret.token.slice(0, apiKeyShown),
      keyHash: secret.hash,
      createdBy: ctx.actor.id,
      createdByName: ctx.actor.name,
      createdAt: ctx.now,
    });
    await insertAudit(tx, ctx.actor, {
      action: 'api_key.created',
      target: { kind: 'api_key', id: apiKey.id, name: apiKey.name },
      difference: differenceOf({}, { name: apiKey.name, scope: apiKey.scope }),
    });
    return { ...apiKey, key: secret.token };
  });
}
