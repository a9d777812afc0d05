import { enqueueJob } from '@/lib/data/jobs';
import type { Database } from '@/lib/data/prisma-client';

/** Segments in use are counted again, once for changes that come close together. */
export function refreshSegments(tx: Database, workspaceId: string, reason: string): Promise<void> {
  return enqueueJob(tx, 'segment.refresh_workspace', { workspaceId, reason }, { singletonKey: workspaceId });
}
