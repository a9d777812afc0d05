import { pageOf } from '@/lib/core/page';
import { Segment } from '@/lib/core/segments/segment';
import { route } from '@/lib/server/route';
import { CreateSegmentInput, createSegment } from '@/lib/services/segments/create-segment';
import { ListSegmentsInput, listSegments } from '@/lib/services/segments/list-segments';

export const GET = route(ListSegmentsInput, listSegments, {
  summary: 'The segments of the workspace, with their size, refresh and uses.',
  output: pageOf(Segment),
});

export const POST = route(CreateSegmentInput, createSegment, {
  summary: 'Makes a segment with a draft. Nothing relies on it until it is published.',
  output: Segment,
  status: 201,
});
