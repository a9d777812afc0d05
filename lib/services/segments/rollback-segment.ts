import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { type SegmentVersion, UseReference } from '@/lib/core/segments/segment';
import { getSegment, getVersion } from '@/lib/data/segments';
import type { ServiceContext } from '../context';
import { Note, publishRule } from './publish-segment';

export const RollbackSegmentInput = z.strictObject({
  key: z.string(),
  version: z.int().min(1),
  note: Note,
  move: z.array(UseReference).max(500).optional(),
});
export type RollbackSegmentInput = z.infer<typeof RollbackSegmentInput>;

/** Goes back by going forward: the old rule becomes the next version, and nothing is edited. */
export async function rollbackSegment(ctx: ServiceContext, input: RollbackSegmentInput): Promise<SegmentVersion> {
  authorize(ctx.actor, 'segments:publish');
  const segment = await getSegment(ctx.db, ctx.actor.workspaceId, input.key);
  const old = await getVersion(ctx.db, ctx.actor.workspaceId, input.key, input.version);
  return publishRule(ctx, segment, {
    rule: old.rule,
    note: input.note,
    purpose: segment.purpose ?? old.purpose,
    move: input.move ?? [],
    rolledBackFrom: old.number,
  });
}
