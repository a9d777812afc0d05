import 'server-only';
import type { Database } from './prisma-client';

/** What stands around every page of a workspace, from PostgreSQL. */
export async function readFrame(db: Database, workspaceId: string): Promise<{ personas: number; segments: number }> {
  const [personas, segments] = await Promise.all([
    db.persona.count({ where: { workspaceId, archivedAt: null } }),
    db.segment.count({ where: { workspaceId, retiredAt: null } }),
  ]);
  return { personas, segments };
}
