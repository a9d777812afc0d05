import 'server-only';
import type { Database } from './prisma-client';

export type HomeVisit = { latestAt: Date; previousAt: Date | null };

export async function findHomeVisit(db: Database, workspaceId: string, userId: string): Promise<HomeVisit | null> {
  return db.homeVisit.findUnique({
    where: { workspaceId_userId: { workspaceId, userId } },
    select: { latestAt: true, previousAt: true },
  });
}

export async function putHomeVisit(db: Database, workspaceId: string, userId: string, visit: HomeVisit): Promise<void> {
  await db.homeVisit.upsert({
    where: { workspaceId_userId: { workspaceId, userId } },
    create: { workspaceId, userId, ...visit },
    update: visit,
  });
}
