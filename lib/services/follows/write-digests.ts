import type { Actor } from '@/lib/core/access';
import { type DigestItem, digestSentences } from '@/lib/core/follows/digest';
import type { FollowState } from '@/lib/core/follows/follow';
import { periodStart } from '@/lib/core/insights/calendar';
import { putDigest } from '@/lib/data/digests';
import { listFollowedWorkspaces, listFollowsBefore, updateFollowState } from '@/lib/data/follows';
import { inTransaction } from '@/lib/data/prisma-client';
import type { ServiceContext } from '../context';
import { followState } from './follow-state';

/** Every hour: where a week of the workspace's calendar has begun, what moved in the one before is written down. */
export async function writeDueDigests(ctx: Omit<ServiceContext, 'actor'>): Promise<void> {
  for (const { workspaceId, zone, weekStart } of await listFollowedWorkspaces(ctx.db)) {
    const actor: Actor = {
      kind: 'system',
      id: 'digest.write',
      name: 'The weekly digest',
      workspaceId,
      role: 'owner',
    };
    const week = new Date(periodStart(ctx.now.getTime(), 'week', { zone, weekStart }));
    await writeDigests({ ...ctx, actor }, week);
  }
}

/** Looks at everything followed that was last looked at before this week, once for all who follow it. */
export async function writeDigests(ctx: ServiceContext, week: Date): Promise<void> {
  const { workspaceId } = ctx.actor;
  const due = await listFollowsBefore(ctx.db, workspaceId, week);
  const states = new Map<string, FollowState>();
  for (const { kind, key, state } of due) {
    const name = `${kind} ${key}`;
    if (!states.has(name)) states.set(name, await followState(ctx, { kind, key }, state.name));
  }
  for (const userId of new Set(due.map((one) => one.userId))) {
    const follows = due.filter((one) => one.userId === userId);
    const looked = follows.map((one) => ({ ...one, now: states.get(`${one.kind} ${one.key}`) ?? one.state }));
    const items = looked.flatMap(({ kind, key, state, now }): DigestItem[] => {
      const sentences = digestSentences(state, now);
      return sentences.length > 0 ? [{ kind, key, name: now.name, sentences }] : [];
    });
    await inTransaction(ctx.db, async (tx) => {
      if (items.length > 0) await putDigest(tx, workspaceId, userId, { week, items, at: ctx.now });
      for (const { id, now } of looked) await updateFollowState(tx, workspaceId, id, now, ctx.now);
    });
  }
}
