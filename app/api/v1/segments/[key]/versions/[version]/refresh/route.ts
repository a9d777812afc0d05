import { Snapshot } from '@/lib/core/segments/segment';
import { route } from '@/lib/server/route';
import { VersionInput } from '@/lib/services/segments/get-version';
import { refreshVersion } from '@/lib/services/segments/refresh-version';

export const POST = route(VersionInput, refreshVersion, {
  summary: 'Queues a refresh of the members of a version.',
  output: Snapshot,
  status: 202,
});
