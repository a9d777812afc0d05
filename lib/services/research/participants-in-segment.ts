import { mayShow, scopeOfReader } from '@/lib/core/research/consent';
import { listMembershipsOf } from '@/lib/data/events/segment-members';
import { listLinkedParticipants } from '@/lib/data/research/participants';
import { listSnapshots } from '@/lib/data/segment-snapshots';
import { getSegment, listCurrentVersions } from '@/lib/data/segments';
import type { ServiceContext } from '../context';

/** Participants whose linked profile is in the newest list of a segment, as far as their consent reaches this reader. */
export async function participantsInSegment(ctx: ServiceContext, key: string): Promise<string[]> {
  const { workspaceId, role } = ctx.actor;
  const segment = await getSegment(ctx.db, workspaceId, key);
  const [version] = await listCurrentVersions(ctx.db, workspaceId, [segment.id]);
  if (!version) return [];
  const done = await listSnapshots(ctx.db, workspaceId, version.id, { state: 'done', limit: 20 });
  const newest = done.find((snapshot) => snapshot.membersKept);
  if (!newest) return [];
  const linked = (await listLinkedParticipants(ctx.db, workspaceId)).filter(({ consent }) =>
    mayShow(consent, scopeOfReader(role), ctx.now),
  );
  const asked = { snapshotIds: [newest.id], profileIds: linked.map(({ profileId }) => profileId) };
  const members = await listMembershipsOf(ctx.events, workspaceId, asked, { signal: ctx.signal });
  const inside = new Set(members.map(({ profileId }) => profileId));
  return linked.filter(({ profileId }) => inside.has(profileId)).map(({ id }) => id);
}
