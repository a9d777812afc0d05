import 'server-only';
import { Overlaps } from '@/lib/core/personas/coverage';
import type { Database } from './prisma-client';

export async function findOverlaps(db: Database, workspaceId: string, question: string): Promise<Overlaps | null> {
  const row = await db.keptOverlaps.findUnique({ where: { workspaceId_question: { workspaceId, question } } });
  return row && Overlaps.parse(row.overlaps);
}

/** Two who counted the same at once keep it once. */
export async function keepOverlaps(
  db: Database,
  workspaceId: string,
  kept: { question: string; snapshotId: string; overlaps: Overlaps },
): Promise<void> {
  await db.keptOverlaps.createMany({ data: [{ workspaceId, ...kept }], skipDuplicates: true });
}

/** With lists that are no longer kept goes what was counted as of them. */
export async function deleteOverlaps(db: Database, workspaceId: string, snapshotIds: string[]): Promise<void> {
  await db.keptOverlaps.deleteMany({ where: { workspaceId, snapshotId: { in: snapshotIds } } });
}
