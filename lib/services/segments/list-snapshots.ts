import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { Snapshot } from '@/lib/core/segments/segment';
import { listSnapshots as readSnapshots } from '@/lib/data/segment-snapshots';
import { getVersion } from '@/lib/data/segments';
import type { ServiceContext } from '../context';
import { describeSnapshot } from './describe-segment';
import { VersionInput } from './get-version';

export const ListSnapshotsInput = VersionInput.extend({ limit: z.coerce.number().int().min(1).max(1000).default(200) });
export type ListSnapshotsInput = z.infer<typeof ListSnapshotsInput>;

/** The refreshes of a version, newest first: its size over time. */
export async function listSnapshots(
  ctx: ServiceContext,
  input: ListSnapshotsInput,
): Promise<{ items: Snapshot[]; next_cursor: null }> {
  authorize(ctx.actor, 'segments:read');
  const version = await getVersion(ctx.db, ctx.actor.workspaceId, input.key, input.version);
  const rows = await readSnapshots(ctx.db, ctx.actor.workspaceId, version.id, { limit: input.limit });
  return { items: rows.map(describeSnapshot), next_cursor: null };
}
