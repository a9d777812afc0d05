import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import type { Highlight } from '@/lib/core/research/highlight';
import { insertAudit } from '@/lib/data/audit';
import { type Database, inTransaction } from '@/lib/data/prisma-client';
import {
  addHighlightTags,
  getHighlight,
  removeHighlightTags,
  updateHighlight as writeHighlight,
  writeHighlightTags,
} from '@/lib/data/research/highlights';
import { requireTags } from '@/lib/data/research/tags';
import type { ServiceContext } from '../context';
import { describeHighlight } from './describe-highlight';
import type { HighlightByIdInput } from './list-highlights';

const TagIds = z.array(z.uuid()).max(20);

export const UpdateHighlightInput = z.strictObject({
  id: z.uuid(),
  /** All tags it is to have. Whoever changes one of them adds it or takes it off instead. */
  tag_ids: TagIds.optional(),
  add_tag_ids: TagIds.optional(),
  remove_tag_ids: TagIds.optional(),
  comment: z.string().trim().max(2_000).optional(),
});
export type UpdateHighlightInput = z.infer<typeof UpdateHighlightInput>;

/** Changes its tags or the comment; the words stay as they were said. */
export async function updateHighlight(ctx: ServiceContext, input: UpdateHighlightInput): Promise<Highlight> {
  authorize(ctx.actor, 'research:write');
  return change(ctx, input.id, 'highlight.changed', input);
}

/** Takes a highlight off. It can come back; what stands on it says that it was removed. */
export async function removeHighlight(ctx: ServiceContext, { id }: HighlightByIdInput): Promise<Highlight> {
  authorize(ctx.actor, 'research:write');
  return change(ctx, id, 'highlight.removed', { removedAt: ctx.now });
}

export async function restoreHighlight(ctx: ServiceContext, { id }: HighlightByIdInput): Promise<Highlight> {
  authorize(ctx.actor, 'research:write');
  return change(ctx, id, 'highlight.restored', { removedAt: null });
}

type Change = Partial<Pick<UpdateHighlightInput, 'tag_ids' | 'add_tag_ids' | 'remove_tag_ids' | 'comment'>> & {
  removedAt?: Date | null;
};

async function change(ctx: ServiceContext, id: string, action: string, to: Change): Promise<Highlight> {
  const { workspaceId } = ctx.actor;
  const highlight = await inTransaction(ctx.db, async (tx) => {
    const before = await getHighlight(tx, workspaceId, id);
    if (before.erasedAt) throw new AppError('conflict', 'This highlight was erased. There is nothing left to change.');
    await writeHighlight(tx, workspaceId, id, { comment: to.comment, removedAt: to.removedAt });
    await changeTags(tx, workspaceId, id, to);
    const after = await getHighlight(tx, workspaceId, id);
    const names = ({ tags }: typeof after) => tags.map(({ name }) => name).join(', ');
    await insertAudit(tx, ctx.actor, {
      action,
      target: { kind: 'highlight', id, name: 'highlight' },
      ...(names(before) !== names(after) && { difference: { tags: { from: names(before), to: names(after) } } }),
    });
    return after;
  });
  return describeHighlight(ctx, highlight);
}

async function changeTags(tx: Database, workspaceId: string, id: string, to: Change): Promise<void> {
  const { tag_ids: all, add_tag_ids: added = [], remove_tag_ids: removed = [] } = to;
  await requireTags(tx, workspaceId, [...(all ?? []), ...added]);
  if (all) await writeHighlightTags(tx, workspaceId, id, all);
  if (removed.length > 0) await removeHighlightTags(tx, workspaceId, id, removed);
  if (added.length > 0) await addHighlightTags(tx, workspaceId, id, added);
}
