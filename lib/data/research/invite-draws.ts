import 'server-only';
import { AppError } from '@/lib/core/errors';
import type { Database } from '../prisma-client';

export type StoredDraw = {
  id: string;
  studyKey: string | null;
  segmentKey: string;
  segmentVersion: number;
  seed: string;
  restDays: number;
  poolCount: number;
  createdByName: string;
  createdAt: Date;
  count: number;
};

const counted = { include: { _count: { select: { profiles: true } } } } as const;
type Row = Awaited<ReturnType<typeof readRow>>;
const readRow = (db: Database, workspaceId: string, id: string) =>
  db.inviteDraw.findFirstOrThrow({ where: { workspaceId, id }, ...counted });

function toDraw({ workspaceId: _, createdBy: __, _count, ...row }: Row): StoredDraw {
  return { ...row, count: _count.profiles };
}

/** Two who draw at the same time wait for each other, so that nobody is drawn by both. Held until the transaction ends. */
export async function lockDraws(tx: Database, workspaceId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(72707376, hashtext(${workspaceId}))`;
}

/** Who was drawn from this moment on. */
export async function listDrawnSince(db: Database, workspaceId: string, since: Date): Promise<string[]> {
  const rows = await db.invitedProfile.findMany({
    where: { workspaceId, drawnAt: { gte: since } },
    select: { profileId: true },
    distinct: ['profileId'],
  });
  return rows.map(({ profileId }) => profileId);
}

type NewDraw = Omit<StoredDraw, 'id' | 'createdAt' | 'count' | 'createdByName'> & {
  by: { id: string; name: string };
  at: Date;
  profileIds: string[];
};

export async function insertDraw(
  db: Database,
  workspaceId: string,
  { by, at, profileIds, ...draw }: NewDraw,
): Promise<StoredDraw> {
  const profiles = profileIds.map((profileId, position) => ({ workspaceId, profileId, position, drawnAt: at }));
  const row = await db.inviteDraw.create({
    data: {
      ...draw,
      workspaceId,
      createdBy: by.id,
      createdByName: by.name,
      createdAt: at,
      profiles: { createMany: { data: profiles } },
    },
    ...counted,
  });
  return toDraw(row);
}

/** The newest first. */
export async function listDraws(
  db: Database,
  workspaceId: string,
  { after, limit }: { after?: string; limit: number },
): Promise<StoredDraw[]> {
  const rows = await db.inviteDraw.findMany({
    where: { workspaceId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    ...(after === undefined ? {} : { cursor: { id: after }, skip: 1 }),
    ...counted,
  });
  return rows.map(toDraw);
}

export async function getDraw(
  db: Database,
  workspaceId: string,
  id: string,
): Promise<{ draw: StoredDraw; profileIds: string[] }> {
  const row = await db.inviteDraw.findFirst({ where: { workspaceId, id }, ...counted });
  if (!row) throw new AppError('not_found', 'There is no such draw in this workspace.');
  const profiles = await db.invitedProfile.findMany({
    where: { workspaceId, drawId: id },
    orderBy: { position: 'asc' },
    select: { profileId: true },
  });
  return { draw: toDraw(row), profileIds: profiles.map(({ profileId }) => profileId) };
}

export async function deleteDraw(db: Database, workspaceId: string, id: string): Promise<void> {
  await db.inviteDraw.deleteMany({ where: { workspaceId, id } });
}
