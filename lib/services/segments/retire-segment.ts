import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import type { Segment } from '@/lib/core/segments/segment';
import { insertAudit } from '@/lib/data/audit';
import { inTransaction } from '@/lib/data/prisma-client';
import { listSegmentUses } from '@/lib/data/segment-uses';
import { getSegment } from '@/lib/data/segments';
import type { ServiceContext } from '../context';
import { describeSegment, describeUses } from './describe-segment';
import type { SegmentByKeyInput } from './get-segment';
import { changeDraft } from './update-segment';

/** Takes a segment out of use. What still relies on it is named, and it stays. */
export async function retireSegment(ctx: ServiceContext, input: SegmentByKeyInput): Promise<Segment> {
  authorize(ctx.actor, 'segments:publish');
  return setRetired(ctx, input.key, ctx.now);
}

export async function restoreSegment(ctx: ServiceContext, input: SegmentByKeyInput): Promise<Segment> {
  authorize(ctx.actor, 'segments:publish');
  return setRetired(ctx, input.key, null);
}

async function setRetired(ctx: ServiceContext, key: string, retiredAt: Date | null): Promise<Segment> {
  const { workspaceId } = ctx.actor;
  const segment = await inTransaction(ctx.db, async (tx) => {
    const before = await getSegment(tx, workspaceId, key);
    if ((before.retiredAt === null) === (retiredAt === null)) return before;
    const uses = describeUses(await listSegmentUses(tx, workspaceId), key);
    if (retiredAt && uses.length > 0) throw stillUsed(before.name, uses);
    await changeDraft(tx, ctx, before, before.draft.revision, { retiredAt });
    await insertAudit(tx, ctx.actor, {
      action: retiredAt ? 'segment.retired' : 'segment.restored',
      target: { kind: 'segment', id: before.key, name: before.name },
    });
    return getSegment(tx, workspaceId, key);
  });
  return describeSegment(ctx, segment);
}

function stillUsed(name: string, uses: Segment['used_by']): AppError {
  const users = uses.map((use) => `${use.name} (v${use.version})`).join(', ');
  return new AppError('conflict', `"${name}" is still used by ${users}. Move or unlink them first, then retire it.`, {
    details: { used_by: uses },
  });
}
