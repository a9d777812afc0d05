import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { type DrawnPeople, type InviteDraw, InviteDrawDraft } from '@/lib/core/research/invite-draw';
import { insertAudit } from '@/lib/data/audit';
import { drawMembers } from '@/lib/data/events/segment-members';
import { inTransaction } from '@/lib/data/prisma-client';
import {
  deleteDraw,
  getDraw,
  insertDraw,
  listDrawnSince,
  lockDraws,
  listDraws as readDraws,
  type StoredDraw,
} from '@/lib/data/research/invite-draws';
import { listInterviewed } from '@/lib/data/research/participants';
import { getStudy } from '@/lib/data/research/studies';
import type { ServiceContext } from '../context';
import { newestListOf } from './newest-list';

const dayMs = 86_400_000;

function describeDraw(draw: StoredDraw): InviteDraw {
  return {
    id: draw.id,
    segment: { key: draw.segmentKey, version: draw.segmentVersion },
    study: draw.studyKey,
    rest_days: draw.restDays,
    pool: draw.poolCount,
    seed: draw.seed,
    count: draw.count,
    created_by: draw.createdByName,
    created_at: draw.createdAt.toISOString(),
  };
}

export const DrawPeopleInput = InviteDrawDraft;

/** Draws people to invite from the newest list of a segment. Nobody is drawn who was drawn or interviewed lately. */
export async function drawPeople(ctx: ServiceContext, input: InviteDrawDraft): Promise<DrawnPeople> {
  authorize(ctx.actor, 'participants:manage');
  const { actor, now } = ctx;
  const newest = await newestListOf(ctx, { key: input.segment, version: input.version });
  if (!newest) {
    throw new AppError(
      'conflict',
      `"${input.segment}" has no list of people yet. Publish it, and draw when it was counted.`,
    );
  }
  const study = input.study === undefined ? null : await getStudy(ctx.db, actor.workspaceId, input.study);
  const seed = randomUUID();
  return inTransaction(ctx.db, async (tx) => {
    await lockDraws(tx, actor.workspaceId);
    const since = new Date(now.getTime() - input.rest_days * dayMs);
    const leftOut = input.rest_days === 0 ? [] : await restingSince({ ...ctx, db: tx }, since);
    const asked = { snapshotId: newest.list.id, leftOut, seed, count: input.count };
    const { profileIds, pool } = await drawMembers(ctx.events, actor.workspaceId, asked, { signal: ctx.signal });
    if (pool === 0) throw nobodyLeft(newest.list.memberCount ?? 0, input.rest_days);
    const draw = await insertDraw(tx, actor.workspaceId, {
      studyKey: study?.key ?? null,
      segmentKey: input.segment,
      segmentVersion: newest.version.number,
      seed,
      restDays: input.rest_days,
      poolCount: pool,
      by: actor,
      at: now,
      profileIds,
    });
    await insertAudit(tx, actor, {
      action: 'invite_draw.made',
      target: { kind: 'invite_draw', id: draw.id, name: input.segment },
      difference: { count: profileIds.length, rest_days: input.rest_days, study: study?.key ?? null },
    });
    return { ...describeDraw(draw), profile_ids: profileIds };
  });
}

/** Profiles that were drawn, or whose participant was interviewed, from this moment on. */
async function restingSince({ db, actor }: ServiceContext, since: Date): Promise<string[]> {
  const drawn = await listDrawnSince(db, actor.workspaceId, since);
  const interviewed = await listInterviewed(db, actor.workspaceId);
  const heard = interviewed.flatMap(({ profileId, lastHeldAt }) =>
    profileId && lastHeldAt >= since ? [profileId] : [],
  );
  return [...new Set([...drawn, ...heard])];
}

function nobodyLeft(members: number, restDays: number): AppError {
  return members === 0
    ? new AppError('conflict', 'Nobody is in this segment, so nobody can be drawn.')
    : new AppError(
        'conflict',
        `All ${members} of this segment were drawn or interviewed within ${restDays} days. Shorten the rest, or wait.`,
      );
}

export const ListDrawsInput = z.object({
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(20),
});
export type ListDrawsInput = z.infer<typeof ListDrawsInput>;

/** The newest first. */
export async function listDraws(
  ctx: ServiceContext,
  { cursor, limit }: ListDrawsInput,
): Promise<{ items: InviteDraw[]; next_cursor: string | null }> {
  authorize(ctx.actor, 'participants:manage');
  const rows = await readDraws(ctx.db, ctx.actor.workspaceId, { after: cursor, limit: limit + 1 });
  const page = rows.slice(0, limit);
  return {
    items: page.map(describeDraw),
    next_cursor: rows.length > page.length ? (page.at(-1)?.id ?? null) : null,
  };
}

export const DrawByIdInput = z.object({ id: z.uuid() });
export type DrawByIdInput = z.infer<typeof DrawByIdInput>;

export async function getDrawnPeople(ctx: ServiceContext, { id }: DrawByIdInput): Promise<DrawnPeople> {
  authorize(ctx.actor, 'participants:manage');
  const { draw, profileIds } = await getDraw(ctx.db, ctx.actor.workspaceId, id);
  return { ...describeDraw(draw), profile_ids: profileIds };
}

/** As if it had not been drawn: its people can be drawn again. */
export async function removeDraw(ctx: ServiceContext, { id }: DrawByIdInput): Promise<DrawnPeople> {
  authorize(ctx.actor, 'participants:manage');
  const people = await getDrawnPeople(ctx, { id });
  await inTransaction(ctx.db, async (tx) => {
    await deleteDraw(tx, ctx.actor.workspaceId, id);
    await insertAudit(tx, ctx.actor, {
      action: 'invite_draw.removed',
      target: { kind: 'invite_draw', id, name: people.segment.key },
      difference: { count: people.count },
    });
  });
  return people;
}
