import 'server-only';
import { type Actor, roleOfScope } from '@/lib/core/access';
import { isNewUse } from '@/lib/core/accounts/api-key';
import { findApiKeyByHash, updateApiKeyUse } from '@/lib/data/api-keys';
import type { Database } from '@/lib/data/prisma-client';
import { hashSecret } from './secret-token';

/** Who acts with this key, in the one workspace it belongs to; null when it does not work (any more). */
export async function useApiKey(ctx: { db: Database; now: Date }, key: string): Promise<Actor | null> {
  const found = await findApiKeyByHash(ctx.db, hashSecret(key));
  if (!found) return null;
  if (isNewUse(found.lastUsedAt, ctx.now)) await updateApiKeyUse(ctx.db, found.workspaceId, found.id, ctx.now);
  return {
    kind: 'api_key',
    id: found.id,
    name: found.name,
    workspaceId: found.workspaceId,
    role: roleOfScope[found.scope],
  };
}
