import { SegmentVersion } from '@/lib/core/segments/segment';
import { route } from '@/lib/server/route';
import { PublishSegmentInput, publishSegment } from '@/lib/services/segments/publish-segment';

export const POST = route(PublishSegmentInput, publishSegment, {
  summary: 'Publishes the draft as the next version, which nothing ever edits.',
  output: SegmentVersion,
  status: 201,
});
