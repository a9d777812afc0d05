import { SegmentVersion } from '@/lib/core/segments/segment';
import { route } from '@/lib/server/route';
import { RollbackSegmentInput, rollbackSegment } from '@/lib/services/segments/rollback-segment';

export const POST = route(RollbackSegmentInput, rollbackSegment, {
  summary: 'Publishes the rule of an older version as the next version.',
  output: SegmentVersion,
  status: 201,
});
