import { listSnapshots, type StoredSnapshot } from '@/lib/data/segment-snapshots';
import { getSegment, listCurrentVersions, type StoredVersion } from '@/lib/data/segments';
import type { ServiceContext } from '../context';

/** The current version of a segment with its newest list of members; null while there is none. */
export async function newestListOf(
  { db, actor }: ServiceContext,
  key: string,
): Promise<{ version: StoredVersion; list: StoredSnapshot } | null> {
  const segment = await getSegment(db, actor.workspaceId, key);
  const [version] = await listCurrentVersions(db, actor.workspaceId, [segment.id]);
  if (!version) return null;
  const done = await listSnapshots(db, actor.workspaceId, version.id, { state: 'done', limit: 20 });
  const list = done.find(({ membersKept }) => membersKept);
  return list ? { version, list } : null;
}
