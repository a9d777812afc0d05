import { Segment } from '@/lib/core/segments/segment';
import { route } from '@/lib/server/route';
import { SegmentByKeyInput } from '@/lib/services/segments/get-segment';
import { retireSegment } from '@/lib/services/segments/retire-segment';

export const POST = route(SegmentByKeyInput, retireSegment, {
  summary: 'Takes a segment out of use. Refused while personas or other segments rely on it.',
  output: Segment,
});
