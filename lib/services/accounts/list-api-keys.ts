import 'server-only';
import { authorize } from '@/lib/core/access';
import type { ApiKey } from '@/lib/core/accounts/api-key';
import { listApiKeys as list } from '@/lib/data/api-keys';
import type { ServiceContext } from '@/lib/services/context';

/** The keys that work, newest first. They all come at once. */
export async function listApiKeys(ctx: ServiceContext): Promise<{ items: ApiKey[]; next_cursor: null }> {
  authorize(ctx.actor, 'api_keys:manage');
  return { items: await list(ctx.db, ctx.actor.workspaceId), next_cursor: null };
}
