import { Segment } from '@/lib/core/segments/segment';
import { route } from '@/lib/server/route';
import { SegmentByKeyInput } from '@/lib/services/segments/get-segment';
import { restoreSegment } from '@/lib/services/segments/retire-segment';

export const POST = route(SegmentByKeyInput, restoreSegment, {
  summary: 'Brings a retired segment back.',
  output: Segment,
});
