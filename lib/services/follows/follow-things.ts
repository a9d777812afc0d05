import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import type { Digest } from '@/lib/core/follows/digest';
import { type Follow, FollowTarget } from '@/lib/core/follows/follow';
import { markDigestRead, listDigests as readDigests } from '@/lib/data/digests';
import { deleteFollow, insertFollow, listFollows as readFollows } from '@/lib/data/follows';
import type { ServiceContext } from '../context';
import { followState } from './follow-state';

type Follows = { items: Follow[]; next_cursor: null };

/** What the caller follows, in the order they began to. */
export async function listFollows(ctx: ServiceContext): Promise<Follows> {
  authorize(ctx.actor, 'boards:read');
  const rows = await readFollows(ctx.db, ctx.actor.workspaceId, followerOf(ctx));
  return {
    items: rows.map(({ kind, key, state, createdAt }) => ({
      kind,
      key,
      name: state.name,
      since: createdAt.toISOString(),
    })),
    next_cursor: null,
  };
}

/** Begins to follow something as it stands now: what moves from here on is in the weekly digest. */
export async function follow(ctx: ServiceContext, target: FollowTarget): Promise<Follows> {
  authorize(ctx.actor, 'boards:read');
  const userId = followerOf(ctx);
  const state = await followState(ctx, target);
  await insertFollow(ctx.db, ctx.actor.workspaceId, userId, { ...target, state, at: ctx.now });
  return listFollows(ctx);
}

export async function unfollow(ctx: ServiceContext, target: FollowTarget): Promise<Follows> {
  authorize(ctx.actor, 'boards:read');
  await deleteFollow(ctx.db, ctx.actor.workspaceId, followerOf(ctx), FollowTarget.parse(target));
  return listFollows(ctx);
}

export const ListDigestsInput = z.object({
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type ListDigestsInput = z.infer<typeof ListDigestsInput>;

/** The caller's own digests, newest first. */
export async function listDigests(
  ctx: ServiceContext,
  input: ListDigestsInput,
): Promise<{ items: Digest[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'boards:read');
  const page = { after: input.cursor, limit: input.limit + 1 };
  const rows = await readDigests(ctx.db, ctx.actor.workspaceId, followerOf(ctx), page);
  const items = rows.slice(0, input.limit);
  return { items, next_cursor: rows.length > items.length ? (items.at(-1)?.id ?? null) : null };
}

export async function readDigest(ctx: ServiceContext, { id }: { id: string }): Promise<Digest> {
  authorize(ctx.actor, 'boards:read');
  return markDigestRead(ctx.db, ctx.actor.workspaceId, followerOf(ctx), id, ctx.now);
}

/** People follow; a key of the API has nobody who would read. */
function followerOf({ actor }: ServiceContext): string {
  if (actor.kind === 'member') return actor.id;
  throw new AppError('forbidden', 'Only members follow things. Sign in instead of using a key.');
}
