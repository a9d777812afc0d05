import { z } from 'zod';
import { inTransaction } from '@/lib/data/prisma-client';
import { listNewestSnapshots } from '@/lib/data/segment-snapshots';
import { listSegmentUses } from '@/lib/data/segment-uses';
import { findVersion, listCurrentVersions, listSegments, type StoredVersion } from '@/lib/data/segments';
import type { ServiceContext } from '../context';
import { queueRefresh } from './publish-segment';

export const RefreshWorkspaceJob = z.object({ workspaceId: z.string(), reason: z.string().default('import') });
export type RefreshWorkspaceJob = z.infer<typeof RefreshWorkspaceJob>;

/** Queues a refresh of every version in use that does not wait for one already. */
export async function refreshWorkspace(
  ctx: ServiceContext,
  job: RefreshWorkspaceJob,
  isDue: (finishedAt: Date | null) => boolean = () => true,
): Promise<number> {
  const { workspaceId } = ctx.actor;
  const versions = await versionsInUse(ctx);
  const newest = await listNewestSnapshots(
    ctx.db,
    workspaceId,
    versions.map((version) => version.id),
  );
  const due = versions.filter((version) => {
    const last = newest.find((snapshot) => snapshot.versionId === version.id);
    return last?.state !== 'queued' && last?.state !== 'running' && isDue(last?.finishedAt ?? null);
  });
  await inTransaction(ctx.db, async (tx) => {
    for (const version of due) await queueRefresh(tx, workspaceId, version, job.reason);
  });
  return due.length;
}

/** The newest version of each segment, and every older one that a persona or another segment stands on. */
async function versionsInUse(ctx: ServiceContext): Promise<StoredVersion[]> {
  const { workspaceId } = ctx.actor;
  const segments = await listSegments(ctx.db, workspaceId, { retired: false, limit: 10_000 });
  const current = await listCurrentVersions(
    ctx.db,
    workspaceId,
    segments.map((segment) => segment.id),
  );
  const older: StoredVersion[] = [];
  for (const use of await listSegmentUses(ctx.db, workspaceId)) {
    const known = [...current, ...older].some((one) => one.segmentKey === use.segment && one.number === use.version);
    const version = known ? null : await findVersion(ctx.db, workspaceId, use.segment, use.version);
    if (version) older.push(version);
  }
  return [...current, ...older];
}
