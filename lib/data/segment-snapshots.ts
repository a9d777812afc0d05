import 'server-only';
import { RefreshState } from '@/lib/core/segments/segment';
import type { Database } from './prisma-client';

/** The reason of a snapshot that looks back: counted once, to show how large a version was before it was published. */
const history = 'history';

export type StoredSnapshot = {
  id: string;
  versionId: string;
  state: RefreshState;
  reason: string;
  asOf: Date | null;
  knownAt: Date | null;
  memberCount: number | null;
  baseCount: number | null;
  baseMembers: number | null;
  membershipHash: string | null;
  entered: number | null;
  left: number | null;
  error: string | null;
  queuedAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  membersKept: boolean;
};

type SnapshotRow = Awaited<ReturnType<Database['segmentSnapshot']['findFirstOrThrow']>>;

function toSnapshot({ workspaceId: _, ...row }: SnapshotRow): StoredSnapshot {
  return { ...row, state: RefreshState.parse(row.state) };
}

export async function insertSnapshot(
  db: Database,
  workspaceId: string,
  snapshot: { versionId: string; reason: string; asOf?: Date; knownAt?: Date },
): Promise<StoredSnapshot> {
  return toSnapshot(await db.segmentSnapshot.create({ data: { workspaceId, ...snapshot } }));
}

export async function findSnapshot(db: Database, workspaceId: string, id: string): Promise<StoredSnapshot | null> {
  const row = await db.segmentSnapshot.findFirst({ where: { workspaceId, id } });
  return row && toSnapshot(row);
}

export async function listSnapshots(
  db: Database,
  workspaceId: string,
  versionId: string,
  filter: { state?: RefreshState; limit: number },
): Promise<StoredSnapshot[]> {
  const rows = await db.segmentSnapshot.findMany({
    where: { workspaceId, versionId, ...(filter.state ? { state: filter.state } : {}) },
    orderBy: [{ asOf: { sort: 'desc', nulls: 'first' } }, { queuedAt: 'desc' }, { id: 'desc' }],
    take: filter.limit,
  });
  return rows.map(toSnapshot);
}

/** The newest refresh of each version, whatever its state, in one query. */
export async function listNewestSnapshots(
  db: Database,
  workspaceId: string,
  versionIds: string[],
  state?: RefreshState,
): Promise<StoredSnapshot[]> {
  const rows = await db.segmentSnapshot.findMany({
    where: { workspaceId, versionId: { in: versionIds }, reason: { not: history }, ...(state ? { state } : {}) },
    orderBy: [{ versionId: 'asc' }, { queuedAt: 'desc' }, { id: 'desc' }],
    distinct: ['versionId'],
  });
  return rows.map(toSnapshot);
}

/** The newest list of members of each version that is still kept, in one query. */
export async function listNewestKept(
  db: Database,
  workspaceId: string,
  versionIds: string[],
): Promise<StoredSnapshot[]> {
  const rows = await db.segmentSnapshot.findMany({
    where: { workspaceId, versionId: { in: versionIds }, state: 'done', membersKept: true },
    orderBy: [{ versionId: 'asc' }, { asOf: 'desc' }, { queuedAt: 'desc' }, { id: 'desc' }],
    distinct: ['versionId'],
  });
  return rows.map(toSnapshot);
}

/** The last finished refresh of each version up to a moment. */
export async function listSnapshotsUpTo(
  db: Database,
  workspaceId: string,
  versionIds: string[],
  moment: Date,
): Promise<StoredSnapshot[]> {
  const rows = await db.segmentSnapshot.findMany({
    where: {
      workspaceId,
      versionId: { in: versionIds },
      reason: { not: history },
      state: 'done',
      finishedAt: { lte: moment },
    },
    orderBy: [{ versionId: 'asc' }, { finishedAt: 'desc' }, { id: 'desc' }],
    distinct: ['versionId'],
  });
  return rows.map(toSnapshot);
}

/** How many a version had at the last moment within two that it was counted at, backwards or as it was. */
export async function findSizeWithin(
  db: Database,
  workspaceId: string,
  versionId: string,
  { from, to }: { from: Date; to: Date },
): Promise<{ asOf: Date; memberCount: number } | null> {
  const row = await db.segmentSnapshot.findFirst({
    where: { workspaceId, versionId, state: 'done', asOf: { gte: from, lte: to }, memberCount: { not: null } },
    orderBy: { asOf: 'desc' },
    select: { asOf: true, memberCount: true },
  });
  return row?.asOf && row.memberCount !== null ? { asOf: row.asOf, memberCount: row.memberCount } : null;
}

/** Member counts of finished refreshes of many versions, oldest first. */
export async function listTrends(
  db: Database,
  workspaceId: string,
  versionIds: string[],
  since: Date,
): Promise<{ versionId: string; memberCount: number }[]> {
  const rows = await db.segmentSnapshot.findMany({
    where: { workspaceId, versionId: { in: versionIds }, state: 'done', asOf: { gte: since } },
    orderBy: { asOf: 'asc' },
    select: { versionId: true, memberCount: true },
  });
  return rows.map((row) => ({ versionId: row.versionId, memberCount: row.memberCount ?? 0 }));
}

export async function updateSnapshot(
  db: Database,
  workspaceId: string,
  id: string,
  change: Partial<Omit<StoredSnapshot, 'id' | 'versionId' | 'queuedAt' | 'reason'>>,
): Promise<void> {
  await db.segmentSnapshot.updateMany({ where: { workspaceId, id }, data: change });
}

/** How often each workspace wants its versions refreshed. */
export async function listRefreshPlans(db: Database): Promise<{ workspaceId: string; refreshMinutes: number }[]> {
  const rows = await db.workspace.findMany({ select: { id: true, refreshMinutes: true } });
  return rows.map((row) => ({ workspaceId: row.id, refreshMinutes: row.refreshMinutes }));
}

/** Keeps how large a version was at moments of the past. Whatever stood there before is replaced. */
export async function replaceHistory(
  db: Database,
  workspaceId: string,
  versionId: string,
  points: { asOf: Date; knownAt: Date; memberCount: number; membershipHash: string }[],
  finishedAt: Date,
): Promise<void> {
  await db.segmentSnapshot.deleteMany({ where: { workspaceId, versionId, reason: history } });
  await db.segmentSnapshot.createMany({
    data: points.map((point) => ({ ...point, workspaceId, versionId, reason: history, state: 'done', finishedAt })),
  });
}
