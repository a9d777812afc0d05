import { pageOf } from '@/lib/core/page';
import { Snapshot } from '@/lib/core/segments/segment';
import { route } from '@/lib/server/route';
import { ListSnapshotsInput, listSnapshots } from '@/lib/services/segments/list-snapshots';

export const GET = route(ListSnapshotsInput, listSnapshots, {
  summary: 'The refreshes of a version, newest first: its size over time.',
  output: pageOf(Snapshot),
});
