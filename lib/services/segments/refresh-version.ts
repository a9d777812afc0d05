import { authorize } from '@/lib/core/access';
import type { Snapshot } from '@/lib/core/segments/segment';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction } from '@/lib/data/prisma-client';
import { findSnapshot, listSnapshots } from '@/lib/data/segment-snapshots';
import { getVersion } from '@/lib/data/segments';
import type { ServiceContext } from '../context';
import { describeSnapshot } from './describe-segment';
import type { VersionInput } from './get-version';
import { queueRefresh } from './publish-segment';

/** Asks for a refresh now. One that waits already is answered instead of queued twice. */
export async function refreshVersion(ctx: ServiceContext, input: VersionInput): Promise<Snapshot> {
  authorize(ctx.actor, 'segments:write');
  const { workspaceId } = ctx.actor;
  const version = await getVersion(ctx.db, workspaceId, input.key, input.version);
  return inTransaction(ctx.db, async (tx) => {
    const [waiting] = await listSnapshots(tx, workspaceId, version.id, { state: 'queued', limit: 1 });
    if (waiting) return describeSnapshot(waiting);
    const id = await queueRefresh(tx, workspaceId, version, 'asked');
    await insertAudit(tx, ctx.actor, {
      action: 'segment.refresh_asked',
      target: { kind: 'segment', id: input.key, name: input.key },
      difference: { version: version.number },
    });
    const queued = await findSnapshot(tx, workspaceId, id);
    if (!queued) throw new Error('A refresh was queued and could not be read.');
    return describeSnapshot(queued);
  });
}
