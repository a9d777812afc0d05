import { authorize } from '@/lib/core/access';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction } from '@/lib/data/prisma-client';
import { deleteSavedMapping } from '@/lib/data/saved-mappings';
import type { ServiceContext } from '../context';
import type { MappingByNameInput } from './get-mapping';

/** Imports that used the mapping keep their own copy of it. */
export async function deleteMapping(ctx: ServiceContext, { name }: MappingByNameInput): Promise<void> {
  authorize(ctx.actor, 'imports:write');
  await inTransaction(ctx.db, async (tx) => {
    await deleteSavedMapping(tx, ctx.actor.workspaceId, name);
    await insertAudit(tx, ctx.actor, { action: 'mapping.deleted', target: { kind: 'mapping', id: name, name } });
  });
}
