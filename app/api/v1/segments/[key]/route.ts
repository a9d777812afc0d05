import { Segment } from '@/lib/core/segments/segment';
import { route } from '@/lib/server/route';
import { deleteSegment } from '@/lib/services/segments/delete-segment';
import { getSegment, SegmentByKeyInput } from '@/lib/services/segments/get-segment';
import { UpdateSegmentInput, updateSegment } from '@/lib/services/segments/update-segment';

export const GET = route(SegmentByKeyInput, getSegment, {
  summary: 'One segment: its draft, newest version, size, refresh and uses.',
  output: Segment,
});

export const PATCH = route(UpdateSegmentInput, updateSegment, {
  summary: 'Changes the draft. A revision that is not the newest gets a conflict with the newest draft in its details.',
  output: Segment,
});

export const DELETE = route(SegmentByKeyInput, deleteSegment, {
  summary: 'Throws away a draft that was never published.',
});
