import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { RfmQuery } from '@/lib/core/rfm/rfm';
import type { RfmModel } from '@/lib/core/rfm/rfm-model';
import { SegmentKey } from '@/lib/core/segments/segment';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction, isUniqueViolation } from '@/lib/data/prisma-client';
import { insertRfmModel, insertRfmModelVersion } from '@/lib/data/rfm-models';
import type { ServiceContext } from '../context';
import { modelVersionOf } from './model-version-of';

export const CreateRfmModelInput = z.strictObject({
  key: SegmentKey,
  name: z.string().trim().min(1).max(120),
  /** What to score by. Quantiles become the cut-offs they come to now. */
  query: RfmQuery,
  note: z.string().trim().max(500).default(''),
});
export type CreateRfmModelInput = z.infer<typeof CreateRfmModelInput>;

/** Keeps a way of scoring as version 1 of a model, with its cut-offs as numbers. */
export async function createRfmModel(
  ctx: ServiceContext,
  { key, name, query, note }: CreateRfmModelInput,
): Promise<RfmModel> {
  authorize(ctx.actor, 'insights:write');
  const { actor } = ctx;
  const draft = await modelVersionOf(ctx, query, note);
  return inTransaction(ctx.db, async (tx) => {
    const model = await insertRfmModel(tx, actor.workspaceId, { key, name });
    const current = await insertRfmModelVersion(tx, actor.workspaceId, model.id, { ...draft, version: 1 });
    await insertAudit(tx, actor, {
      action: 'rfm_model.created',
      target: { kind: 'rfm_model', id: key, name },
      difference: { definition: current.definition },
    });
    return { key, name, created_at: model.createdAt.toISOString(), current };
  }).catch((error: unknown) => {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', `There is an RFM model "${key}" already. Choose another key.`, { cause: error });
  });
}
