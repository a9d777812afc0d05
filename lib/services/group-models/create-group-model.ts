import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { type GroupModel, GroupName, KeptGroupsQuery } from '@/lib/core/clustering/group-model';
import { GroupsQuery } from '@/lib/core/clustering/groups';
import { AppError } from '@/lib/core/errors';
import { SegmentKey } from '@/lib/core/segments/segment';
import { insertAudit } from '@/lib/data/audit';
import { insertGroupModel, insertGroupModelVersion } from '@/lib/data/group-models';
import { inTransaction, isUniqueViolation } from '@/lib/data/prisma-client';
import type { ServiceContext } from '../context';
import { groupsInsight } from '../insights/groups-insight';
import { insightGround } from '../insights/insight-ground';
import { knowGroups } from '../insights/known-groups';
import { withNames } from './with-names';

export const CreateGroupModelInput = z.strictObject({
  key: SegmentKey,
  name: z.string().trim().min(1).max(120),
  /** The question whose groups are kept: those it was answered with last, or those found now. */
  query: GroupsQuery,
  /** What the groups are called, in their order; as proposed when left out. */
  group_names: z.array(GroupName).max(8).optional(),
  note: z.string().trim().max(500).default(''),
});
export type CreateGroupModelInput = z.infer<typeof CreateGroupModelInput>;

/** Keeps groups as version 1 of a model: their middles, the scales, the seed, the window, and the rules that tell them. */
export async function createGroupModel(
  ctx: ServiceContext,
  { key, name, query, group_names, note }: CreateGroupModelInput,
): Promise<GroupModel> {
  authorize(ctx.actor, 'insights:write');
  const { actor } = ctx;
  const ground = await insightGround(ctx, query, groupsInsight.pinned?.(query) ?? []);
  const known = withNames(await knowGroups({ ...ctx, ground }, query), group_names);
  const { model: _model, as_of: _asOf, known_at: _knownAt, split: _split, ...asked } = query;
  const draft = { ...known, query: KeptGroupsQuery.parse(asked), note, author: { id: actor.id, name: actor.name } };
  return inTransaction(ctx.db, async (tx) => {
    const model = await insertGroupModel(tx, actor.workspaceId, { key, name });
    const current = await insertGroupModelVersion(tx, actor.workspaceId, model.id, { ...draft, version: 1 });
    await insertAudit(tx, actor, {
      action: 'group_model.created',
      target: { kind: 'group_model', id: key, name },
      difference: { groups: current.groups.map((group) => group.name), query: current.query },
    });
    return { key, name, created_at: model.createdAt.toISOString(), current };
  }).catch((error: unknown) => {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', `Groups are kept as "${key}" already. Choose another name.`, { cause: error });
  });
}
