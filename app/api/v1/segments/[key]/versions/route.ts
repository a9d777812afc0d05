import { pageOf } from '@/lib/core/page';
import { SegmentVersion } from '@/lib/core/segments/segment';
import { route } from '@/lib/server/route';
import { ListVersionsInput, listVersions } from '@/lib/services/segments/list-versions';

export const GET = route(ListVersionsInput, listVersions, {
  summary: 'The published versions, newest first, each with its difference from the one before.',
  output: pageOf(SegmentVersion),
});
