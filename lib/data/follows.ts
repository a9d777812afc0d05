import 'server-only';
import { FollowKind, FollowState, type FollowTarget } from '@/lib/core/follows/follow';
import type { Database } from './prisma-client';

export type StoredFollow = FollowTarget & { id: string; state: FollowState; stateAt: Date; createdAt: Date };

type Row = Awaited<ReturnType<Database['follow']['findFirstOrThrow']>>;

function toFollow(row: Row): StoredFollow {
  return {
    id: row.id,
    kind: FollowKind.parse(row.kind),
    key: row.targetKey,
    state: FollowState.parse(row.state),
    stateAt: row.stateAt,
    createdAt: row.createdAt,
  };
}

/** In the order they were begun. */
export async function listFollows(db: Database, workspaceId: string, userId: string): Promise<StoredFollow[]> {
  const rows = await db.follow.findMany({
    where: { workspaceId, userId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toFollow);
}

/** Following what is followed already keeps what was known of it. */
export async function insertFollow(
  db: Database,
  workspaceId: string,
  userId: string,
  { kind, key, state, at }: FollowTarget & { state: FollowState; at: Date },
): Promise<void> {
  await db.follow.upsert({
    where: { workspaceId_userId_kind_targetKey: { workspaceId, userId, kind, targetKey: key } },
    create: { workspaceId, userId, kind, targetKey: key, state, stateAt: at, createdAt: at },
    update: {},
  });
}

export async function deleteFollow(
  db: Database,
  workspaceId: string,
  userId: string,
  { kind, key }: FollowTarget,
): Promise<void> {
  await db.follow.deleteMany({ where: { workspaceId, userId, kind, targetKey: key } });
}

export async function updateFollowState(
  db: Database,
  workspaceId: string,
  id: string,
  state: FollowState,
  at: Date,
): Promise<void> {
  await db.follow.updateMany({ where: { workspaceId, id }, data: { state, stateAt: at } });
}

/** Workspaces in which somebody follows something, with their calendar. */
export async function listFollowedWorkspaces(
  db: Database,
): Promise<{ workspaceId: string; zone: string; weekStart: number }[]> {
  const followed = await db.follow.findMany({ distinct: ['workspaceId'], select: { workspaceId: true } });
  const rows = await db.workspace.findMany({
    where: { id: { in: followed.map(({ workspaceId }) => workspaceId) } },
    select: { id: true, zone: true, weekStart: true },
  });
  return rows.map(({ id, zone, weekStart }) => ({ workspaceId: id, zone, weekStart }));
}

/** What was last looked at before a moment, by who follows it. */
export async function listFollowsBefore(
  db: Database,
  workspaceId: string,
  before: Date,
): Promise<(StoredFollow & { userId: string })[]> {
  const rows = await db.follow.findMany({
    where: { workspaceId, stateAt: { lt: before } },
    orderBy: [{ userId: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({ ...toFollow(row), userId: row.userId }));
}

/** Who follows one thing, by their names. */
export async function listFollowersOf(
  db: Database,
  workspaceId: string,
  { kind, key }: FollowTarget,
): Promise<{ userId: string; name: string }[]> {
  const rows = await db.follow.findMany({
    where: { workspaceId, kind, targetKey: key },
    select: { userId: true, member: { select: { user: { select: { name: true } } } } },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map(({ userId, member }) => ({ userId, name: member.user.name }));
}
