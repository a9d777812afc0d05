import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import type { Segment } from '@/lib/core/segments/segment';
import { getSegment as readSegment } from '@/lib/data/segments';
import type { ServiceContext } from '../context';
import { describeSegment } from './describe-segment';

export const SegmentByKeyInput = z.object({ key: z.string() });
export type SegmentByKeyInput = z.infer<typeof SegmentByKeyInput>;

export async function getSegment(ctx: ServiceContext, input: SegmentByKeyInput): Promise<Segment> {
  authorize(ctx.actor, 'segments:read');
  return describeSegment(ctx, await readSegment(ctx.db, ctx.actor.workspaceId, input.key));
}
