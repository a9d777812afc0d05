import { Segment } from '@/lib/core/segments/segment';
import { route } from '@/lib/server/route';
import { MoveSegmentUsesInput, moveSegmentUses } from '@/lib/services/segments/move-uses';

export const POST = route(MoveSegmentUsesInput, moveSegmentUses, {
  summary: 'Points personas and drafts of other segments at another version, forwards or back.',
  output: Segment,
});
