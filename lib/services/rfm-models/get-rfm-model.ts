import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import type { RfmModel, RfmModelVersion } from '@/lib/core/rfm/rfm-model';
import {
  findRfmModelVersion,
  getRfmModel as getStored,
  listRfmModelVersions as listStored,
} from '@/lib/data/rfm-models';
import type { ServiceContext } from '../context';

export const RfmModelByKey = z.strictObject({ key: z.string() });
type RfmModelByKey = z.infer<typeof RfmModelByKey>;

export async function getRfmModel(ctx: ServiceContext, { key }: RfmModelByKey): Promise<RfmModel> {
  authorize(ctx.actor, 'insights:read');
  const { model, versions } = await open(ctx, key);
  const [current] = versions;
  if (!current) throw new AppError('not_found', `The RFM model "${key}" has no version.`);
  return { key, name: model.name, created_at: model.createdAt.toISOString(), current };
}

/** Every version, the newest first. */
export async function listRfmModelVersions(
  ctx: ServiceContext,
  { key }: RfmModelByKey,
): Promise<{ items: RfmModelVersion[]; next_cursor: null }> {
  authorize(ctx.actor, 'insights:read');
  const { versions } = await open(ctx, key);
  return { items: versions, next_cursor: null };
}

async function open({ db, actor }: ServiceContext, key: string) {
  const model = await getStored(db, actor.workspaceId, key);
  return { model, versions: await listStored(db, actor.workspaceId, model.id) };
}

export const RfmModelVersionByNumber = z.strictObject({ key: z.string(), version: z.coerce.number().int().min(1) });

export async function getRfmModelVersion(
  { db, actor }: ServiceContext,
  { key, version }: z.infer<typeof RfmModelVersionByNumber>,
): Promise<RfmModelVersion> {
  authorize(actor, 'insights:read');
  const found = await findRfmModelVersion(db, actor.workspaceId, key, version);
  if (found) return found;
  throw new AppError('not_found', `The RFM model "${key}" has no version ${version} in this workspace.`);
}
