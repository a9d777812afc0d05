import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction } from '@/lib/data/prisma-client';
import { getSegment, listVersions, deleteSegment as removeSegment } from '@/lib/data/segments';
import type { ServiceContext } from '../context';
import type { SegmentByKeyInput } from './get-segment';

/** Throws away a draft that was never published. A published segment is retired instead: its versions stay. */
export async function deleteSegment(ctx: ServiceContext, input: SegmentByKeyInput): Promise<void> {
  authorize(ctx.actor, 'segments:write');
  const { workspaceId } = ctx.actor;
  await inTransaction(ctx.db, async (tx) => {
    const segment = await getSegment(tx, workspaceId, input.key);
    const [version] = await listVersions(tx, workspaceId, [segment.id], { limit: 1 });
    if (version) {
      throw new AppError('conflict', `"${segment.name}" was published, so its versions stay. Retire it instead.`);
    }
    await removeSegment(tx, workspaceId, segment.id);
    await insertAudit(tx, ctx.actor, {
      action: 'segment.deleted',
      target: { kind: 'segment', id: segment.key, name: segment.name },
      difference: { rule: segment.draft.rule },
    });
  });
}
