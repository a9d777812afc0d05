import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import type { RfmModel } from '@/lib/core/rfm/rfm-model';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction } from '@/lib/data/prisma-client';
import {
  getRfmModel as getStored,
  listSegmentsOnRfmModel,
  deleteRfmModel as removeRfmModel,
  renameRfmModel as storeName,
} from '@/lib/data/rfm-models';
import type { ServiceContext } from '../context';
import { getRfmModel, type RfmModelByKey } from './get-rfm-model';

export const RenameRfmModelInput = z.strictObject({ key: z.string(), name: z.string().trim().min(1).max(120) });
export type RenameRfmModelInput = z.infer<typeof RenameRfmModelInput>;

/** Another name; the key that rules know it by stays. */
export async function renameRfmModel(ctx: ServiceContext, { key, name }: RenameRfmModelInput): Promise<RfmModel> {
  authorize(ctx.actor, 'insights:write');
  const { workspaceId } = ctx.actor;
  await inTransaction(ctx.db, async (tx) => {
    const before = await getStored(tx, workspaceId, key);
    await storeName(tx, workspaceId, key, name);
    await insertAudit(tx, ctx.actor, {
      action: 'rfm_model.renamed',
      target: { kind: 'rfm_model', id: key, name },
      difference: { name: { from: before.name, to: name } },
    });
  });
  return getRfmModel(ctx, { key });
}

/** Deletes a model with all its versions, unless a segment relies on it. */
export async function deleteRfmModel(ctx: ServiceContext, { key }: z.infer<typeof RfmModelByKey>): Promise<void> {
  authorize(ctx.actor, 'insights:write');
  const { workspaceId } = ctx.actor;
  await inTransaction(ctx.db, async (tx) => {
    const { name } = await getStored(tx, workspaceId, key);
    const segments = await listSegmentsOnRfmModel(tx, workspaceId, key);
    if (segments.length > 0) {
      const named = new Intl.ListFormat('en').format(segments.slice(0, 5).map((segment) => `“${segment}”`));
      const more = segments.length > 5 ? ` and ${segments.length - 5} more` : '';
      throw new AppError('conflict', `“${name}” is what ${named}${more} rest on, so it stays.`, {
        details: { segments },
      });
    }
    await removeRfmModel(tx, workspaceId, key);
    await insertAudit(tx, ctx.actor, {
      action: 'rfm_model.deleted',
      target: { kind: 'rfm_model', id: key, name },
      difference: {},
    });
  });
}
