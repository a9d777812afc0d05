import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { differenceOf } from '@/lib/core/accounts/audit-entry';
import { AppError } from '@/lib/core/errors';
import { type Tag, TagChange, TagDraft } from '@/lib/core/research/tag';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction, isUniqueViolation } from '@/lib/data/prisma-client';
import {
  deleteTag,
  getTag,
  insertTag,
  moveHighlightTags,
  listTags as readTags,
  updateTag as writeTag,
} from '@/lib/data/research/tags';
import type { ServiceContext } from '../context';

/** By group and name, each with how often it was used and by how many people. */
export async function listTags(ctx: ServiceContext): Promise<{ items: Tag[]; next_cursor: null }> {
  authorize(ctx.actor, 'research:read');
  return { items: await readTags(ctx.db, ctx.actor.workspaceId), next_cursor: null };
}

export const CreateTagInput = TagDraft;

export async function createTag(ctx: ServiceContext, input: TagDraft): Promise<Tag> {
  authorize(ctx.actor, 'research:write');
  return inTransaction(ctx.db, async (tx) => {
    const tag = await getTag(tx, ctx.actor.workspaceId, await insertTag(tx, ctx.actor.workspaceId, input));
    await insertAudit(tx, ctx.actor, { action: 'tag.created', target: { kind: 'tag', id: tag.id, name: tag.name } });
    return tag;
  }).catch((error: unknown) => {
    throw isUniqueViolation(error) ? takenTag(error) : error;
  });
}

export const UpdateTagInput = TagChange.extend({ id: z.uuid() });
export type UpdateTagInput = z.infer<typeof UpdateTagInput>;

/** A tag that is renamed is renamed wherever it stands. */
export async function updateTag(ctx: ServiceContext, { id, ...change }: UpdateTagInput): Promise<Tag> {
  authorize(ctx.actor, 'research:write');
  const { workspaceId } = ctx.actor;
  return inTransaction(ctx.db, async (tx) => {
    const before = await getTag(tx, workspaceId, id);
    await writeTag(tx, workspaceId, id, change);
    await insertAudit(tx, ctx.actor, {
      action: 'tag.changed',
      target: { kind: 'tag', id, name: before.name },
      difference: differenceOf(before, change),
    });
    return getTag(tx, workspaceId, id);
  }).catch((error: unknown) => {
    throw isUniqueViolation(error) ? takenTag(error) : error;
  });
}

export const MergeTagInput = z.strictObject({
  id: z.uuid(),
  /** The tag that stays. */
  into: z.uuid(),
});
export type MergeTagInput = z.infer<typeof MergeTagInput>;

/** Whatever had this tag has the other one instead, and this one is gone. */
export async function mergeTag(ctx: ServiceContext, { id, into }: MergeTagInput): Promise<Tag> {
  authorize(ctx.actor, 'research:write');
  const { workspaceId } = ctx.actor;
  if (id === into) throw new AppError('invalid', 'A tag cannot be merged into itself. Choose another one.');
  return inTransaction(ctx.db, async (tx) => {
    const from = await getTag(tx, workspaceId, id);
    const target = await getTag(tx, workspaceId, into);
    await moveHighlightTags(tx, workspaceId, { from: id, into });
    await deleteTag(tx, workspaceId, id);
    await insertAudit(tx, ctx.actor, {
      action: 'tag.merged',
      target: { kind: 'tag', id, name: from.name },
      difference: { into: target.name, highlights: from.highlights },
    });
    return getTag(tx, workspaceId, into);
  });
}

export const TagByIdInput = z.object({ id: z.uuid() });
export type TagByIdInput = z.infer<typeof TagByIdInput>;

/** Takes a tag off everything it stands on; the words stay. */
export async function removeTag(ctx: ServiceContext, { id }: TagByIdInput): Promise<void> {
  authorize(ctx.actor, 'research:write');
  await inTransaction(ctx.db, async (tx) => {
    const { name, highlights } = await getTag(tx, ctx.actor.workspaceId, id);
    await deleteTag(tx, ctx.actor.workspaceId, id);
    await insertAudit(tx, ctx.actor, {
      action: 'tag.removed',
      target: { kind: 'tag', id, name },
      difference: { highlights },
    });
  });
}

function takenTag(cause: unknown): AppError {
  return new AppError(
    'conflict',
    'Another tag has this name or this shortcut already. Choose another, or merge the two.',
    {
      cause,
    },
  );
}
