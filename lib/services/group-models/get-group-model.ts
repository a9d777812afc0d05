import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { GroupModel, GroupModelVersion } from '@/lib/core/clustering/group-model';
import type { GroupsPin } from '@/lib/core/clustering/groups';
import { AppError } from '@/lib/core/errors';
import {
  findGroupModelVersion as findStored,
  getGroupModel as getStored,
  listGroupModels as listStored,
  listGroupModelVersions as listStoredVersions,
} from '@/lib/data/group-models';
import type { ServiceContext } from '../context';

export const GroupModelByKey = z.strictObject({ key: z.string() });
type GroupModelByKey = z.infer<typeof GroupModelByKey>;

/** The kept groups of the workspace by name, each with its newest version. */
export async function listGroupModels(ctx: ServiceContext): Promise<{ items: GroupModel[]; next_cursor: null }> {
  authorize(ctx.actor, 'insights:read');
  return { items: await listStored(ctx.db, ctx.actor.workspaceId), next_cursor: null };
}

export async function getGroupModel(ctx: ServiceContext, { key }: GroupModelByKey): Promise<GroupModel> {
  authorize(ctx.actor, 'insights:read');
  const { model, versions } = await openGroupModel(ctx, key);
  const [current] = versions;
  return { key, name: model.name, created_at: model.createdAt.toISOString(), current };
}

/** Every version, the newest first. */
export async function listGroupModelVersions(
  ctx: ServiceContext,
  { key }: GroupModelByKey,
): Promise<{ items: GroupModelVersion[]; next_cursor: null }> {
  authorize(ctx.actor, 'insights:read');
  const { versions } = await openGroupModel(ctx, key);
  return { items: versions, next_cursor: null };
}

/** One version; null once it is deleted. */
export async function findGroupModelVersion(
  ctx: ServiceContext,
  { model, version }: GroupsPin,
): Promise<GroupModelVersion | null> {
  authorize(ctx.actor, 'insights:read');
  return findStored(ctx.db, ctx.actor.workspaceId, model, version);
}

/** A model with its versions, the newest first; there is always one. */
export async function openGroupModel({ db, actor }: Pick<ServiceContext, 'db' | 'actor'>, key: string) {
  const model = await getStored(db, actor.workspaceId, key);
  const [newest, ...older] = await listStoredVersions(db, actor.workspaceId, model.id);
  if (!newest) throw new AppError('not_found', `The kept groups "${key}" have no version.`);
  return { model, versions: [newest, ...older] satisfies [GroupModelVersion, ...GroupModelVersion[]] };
}
