import { listNewestKept, type StoredSnapshot } from '@/lib/data/segment-snapshots';
import { getSegment, getVersion, listCurrentVersions, type StoredVersion } from '@/lib/data/segments';
import type { ServiceContext } from '../context';

/** A segment, at the version that somebody stands on; without one, at its current version. */
export type SegmentPin = { key: string; version?: number };

/** The version that is meant, with its newest list of members; null while there is none. */
export async function newestListOf(
  { db, actor }: ServiceContext,
  pin: SegmentPin,
): Promise<{ version: StoredVersion; list: StoredSnapshot } | null> {
  const { workspaceId } = actor;
  const version = pin.version
    ? await getVersion(db, workspaceId, pin.key, pin.version)
    : (await listCurrentVersions(db, workspaceId, [(await getSegment(db, workspaceId, pin.key)).id]))[0];
  if (!version) return null;
  const [list] = await listNewestKept(db, workspaceId, [version.id]);
  return list ? { version, list } : null;
}
