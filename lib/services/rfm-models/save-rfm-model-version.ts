import canonicalize from 'canonicalize';
import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { RfmQuery } from '@/lib/core/rfm/rfm';
import type { RfmModelVersion } from '@/lib/core/rfm/rfm-model';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction, isUniqueViolation } from '@/lib/data/prisma-client';
import { getRfmModel, insertRfmModelVersion, listRfmModelVersions } from '@/lib/data/rfm-models';
import type { ServiceContext } from '../context';
import { modelVersionOf } from './model-version-of';

export const SaveRfmModelVersionInput = z.strictObject({
  key: z.string(),
  query: RfmQuery,
  note: z.string().trim().max(500).default(''),
});
export type SaveRfmModelVersionInput = z.infer<typeof SaveRfmModelVersionInput>;

/** Keeps what is changed as the next version; rules stay at the version they name. Without a change it is the newest. */
export async function saveRfmModelVersion(
  ctx: ServiceContext,
  { key, query, note }: SaveRfmModelVersionInput,
): Promise<RfmModelVersion> {
  authorize(ctx.actor, 'insights:write');
  const { actor } = ctx;
  const model = await getRfmModel(ctx.db, actor.workspaceId, key);
  const draft = await modelVersionOf(ctx, query, note);
  return inTransaction(ctx.db, async (tx) => {
    const [newest] = await listRfmModelVersions(tx, actor.workspaceId, model.id);
    if (newest && canonicalize(newest.definition) === canonicalize(draft.definition)) return newest;
    const version = (newest?.version ?? 0) + 1;
    const made = await insertRfmModelVersion(tx, actor.workspaceId, model.id, { ...draft, version });
    await insertAudit(tx, actor, {
      action: 'rfm_model.changed',
      target: { kind: 'rfm_model', id: key, name: model.name },
      difference: { version: { from: newest?.version ?? null, to: version }, definition: made.definition },
    });
    return made;
  }).catch((error: unknown) => {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError(
      'conflict',
      `Somebody else saved a version of "${model.name}" just now. Look at it, then save again.`,
      {
        cause: error,
      },
    );
  });
}
