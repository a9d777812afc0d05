import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { Mapping } from '@/lib/core/imports/mapping';
import { MappingName, type SavedMapping } from '@/lib/core/imports/saved-mapping';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction } from '@/lib/data/prisma-client';
import { putSavedMapping } from '@/lib/data/saved-mappings';
import type { ServiceContext } from '../context';

export const SaveMappingInput = z.strictObject({ name: MappingName, mapping: Mapping });
export type SaveMappingInput = z.infer<typeof SaveMappingInput>;

/** Keeps a mapping under a name; one that had the name is replaced. */
export async function saveMapping(ctx: ServiceContext, { name, mapping }: SaveMappingInput): Promise<SavedMapping> {
  authorize(ctx.actor, 'imports:write');
  return inTransaction(ctx.db, async (tx) => {
    const saved = await putSavedMapping(tx, ctx.actor.workspaceId, { name, mapping, createdBy: ctx.actor.id });
    await insertAudit(tx, ctx.actor, {
      action: 'mapping.saved',
      target: { kind: 'mapping', id: name, name },
      difference: { mapping },
    });
    return saved;
  });
}
