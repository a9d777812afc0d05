import 'server-only';
import type { Database } from './prisma-client';

/** What stands around every page of a workspace, from PostgreSQL. */
export async function readFrame(
  db: Database,
  workspaceId: string,
): Promise<{ personas: number; segments: number; dataAsOf: Date | null }> {
  const [personas, segments, newest] = await Promise.all([
    db.persona.count({ where: { workspaceId, archivedAt: null } }),
    db.segment.count({ where: { workspaceId, retiredAt: null } }),
    db.import.findFirst({
      where: { workspaceId, finishedAt: { not: null }, state: { in: ['done', 'done_with_refusals'] } },
      orderBy: { finishedAt: 'desc' },
      select: { finishedAt: true },
    }),
  ]);
  return { personas, segments, dataAsOf: newest?.finishedAt ?? null };
}
