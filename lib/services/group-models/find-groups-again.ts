import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { carryNames, type GroupModelVersion, matchKnown } from '@/lib/core/clustering/group-model';
import { AppError } from '@/lib/core/errors';
import { Moment } from '@/lib/core/segments/rule';
import { insertAudit } from '@/lib/data/audit';
import { insertGroupModelVersion } from '@/lib/data/group-models';
import { inTransaction, isUniqueViolation } from '@/lib/data/prisma-client';
import type { ServiceContext } from '../context';
import { insightGround } from '../insights/insight-ground';
import { findNow } from '../insights/known-groups';
import { openGroupModel } from './get-group-model';

export const FindGroupsAgainInput = z.strictObject({
  key: z.string(),
  /** The moment looked from; the workspace's clock when left out. */
  as_of: Moment.optional(),
  note: z.string().trim().max(500).default(''),
});
export type FindGroupsAgainInput = z.infer<typeof FindGroupsAgainInput>;

/**
 * Asks the question of kept groups again, of later data, and keeps what is found as the next version. Groups that lie
 * where an earlier one lay keep its name.
 */
export async function findGroupsAgain(
  ctx: ServiceContext,
  { key, as_of, note }: FindGroupsAgainInput,
): Promise<GroupModelVersion> {
  authorize(ctx.actor, 'insights:write');
  const { actor } = ctx;
  const { model, versions } = await openGroupModel(ctx, key);
  const [before] = versions;
  const query = { ...before.query, ...(as_of !== undefined && { as_of }) };
  const ground = await insightGround(ctx, query, []);
  const { known, found } = await findNow({ ...ctx, ground }, query);
  if (!known) {
    const { choice } = found;
    const reason = 'reason' in choice ? choice.reason : 'There are no groups here.';
    throw new AppError('invalid', `${reason} Version ${before.version} stays as it is.`);
  }
  const names = carryNames(
    known.groups.map(({ name }) => name),
    before.groups.map(({ name }) => name),
    matchKnown(before, known),
  );
  const groups = known.groups.map((group, index) => ({ ...group, name: names[index] ?? group.name }));
  const version = before.version + 1;
  const author = { id: actor.id, name: actor.name };
  const draft = { ...known, groups, version, query: before.query, note, author };
  return inTransaction(ctx.db, async (tx) => {
    const made = await insertGroupModelVersion(tx, actor.workspaceId, model.id, draft);
    await insertAudit(tx, actor, {
      action: 'group_model.changed',
      target: { kind: 'group_model', id: key, name: model.name },
      difference: { version: { from: before.version, to: version }, groups: names },
    });
    return made;
  }).catch((error: unknown) => {
    if (!isUniqueViolation(error)) throw error;
    throw new AppError('conflict', `Somebody else found the groups of "${model.name}" again just now. Look at them.`, {
      cause: error,
    });
  });
}
