import { SegmentVersion } from '@/lib/core/segments/segment';
import { route } from '@/lib/server/route';
import { getVersion, VersionInput } from '@/lib/services/segments/get-version';

export const GET = route(VersionInput, getVersion, {
  summary: 'One published version.',
  output: SegmentVersion,
});
