import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { type GroupModel, GroupName, KnownGroups } from '@/lib/core/clustering/group-model';
import { insertAudit } from '@/lib/data/audit';
import { deleteGroupModel as removeGroupModel, renameGroupModel, updateKnownGroups } from '@/lib/data/group-models';
import { inTransaction } from '@/lib/data/prisma-client';
import type { ServiceContext } from '../context';
import { type GroupModelByKey, getGroupModel, openGroupModel } from './get-group-model';
import { withNames } from './with-names';

export const UpdateGroupModelInput = z.strictObject({
  key: z.string(),
  name: z.string().trim().min(1).max(120).optional(),
  /** What the groups of the newest version are called, in their order. */
  group_names: z.array(GroupName).max(8).optional(),
});
export type UpdateGroupModelInput = z.infer<typeof UpdateGroupModelInput>;

/** Other names: of the model, of its groups. Who is in them stays. */
export async function updateGroupModel(
  ctx: ServiceContext,
  { key, name, group_names }: UpdateGroupModelInput,
): Promise<GroupModel> {
  authorize(ctx.actor, 'insights:write');
  const { workspaceId } = ctx.actor;
  await inTransaction(ctx.db, async (tx) => {
    const { model, versions } = await openGroupModel({ ...ctx, db: tx }, key);
    const [newest] = versions;
    if (name !== undefined) await renameGroupModel(tx, workspaceId, key, name);
    const { version, query: _query, note: _note, author: _author, created_at: _at, ...known } = newest;
    const named = KnownGroups.parse(withNames(known, group_names));
    if (group_names) await updateKnownGroups(tx, workspaceId, { modelId: model.id, version }, named);
    await insertAudit(tx, ctx.actor, {
      action: 'group_model.renamed',
      target: { kind: 'group_model', id: key, name: name ?? model.name },
      difference: {
        ...(name !== undefined && { name: { from: model.name, to: name } }),
        ...(group_names && { groups: { from: newest.groups.map((group) => group.name), to: group_names } }),
      },
    });
  });
  return getGroupModel(ctx, { key });
}

/** Segments made of its groups are rules of their own, so they stay. */
export async function deleteGroupModel(ctx: ServiceContext, { key }: z.infer<typeof GroupModelByKey>): Promise<void> {
  authorize(ctx.actor, 'insights:write');
  const { workspaceId } = ctx.actor;
  await inTransaction(ctx.db, async (tx) => {
    const { model, versions } = await openGroupModel({ ...ctx, db: tx }, key);
    await removeGroupModel(tx, workspaceId, key);
    await insertAudit(tx, ctx.actor, {
      action: 'group_model.deleted',
      target: { kind: 'group_model', id: key, name: model.name },
      difference: { versions: versions.length },
    });
  });
}
