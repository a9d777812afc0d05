import { authorize } from '@/lib/core/access';
import type { SavedMapping } from '@/lib/core/imports/saved-mapping';
import { listSavedMappings } from '@/lib/data/saved-mappings';
import type { ServiceContext } from '../context';

export async function listMappings(ctx: ServiceContext): Promise<{ items: SavedMapping[]; next_cursor: null }> {
  authorize(ctx.actor, 'imports:read');
  return { items: await listSavedMappings(ctx.db, ctx.actor.workspaceId), next_cursor: null };
}
