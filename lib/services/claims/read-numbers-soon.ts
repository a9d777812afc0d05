import { enqueueJob } from '@/lib/data/jobs';
import type { Database } from '@/lib/data/prisma-client';
import { listSnapshots } from '@/lib/data/segment-snapshots';
import { findVersion } from '@/lib/data/segments';

type Pin = { key: string; version: number };

/** A persona stands on other people now: its numbers are read over their newest list, where there is one already. */
export async function readNumbersSoon(tx: Database, workspaceId: string, segment: Pin | null): Promise<void> {
  const version = segment && (await findVersion(tx, workspaceId, segment.key, segment.version));
  if (!version) return;
  const [newest] = await listSnapshots(tx, workspaceId, version.id, { state: 'done', limit: 1 });
  if (!newest) return;
  await enqueueJob(tx, 'claims.read_numbers', { workspaceId, snapshotId: newest.id }, { singletonKey: newest.id });
}
