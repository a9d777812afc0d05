import { mayShow, scopeOfReader } from '@/lib/core/research/consent';
import { listMembershipsOf } from '@/lib/data/events/segment-members';
import { listLinkedParticipants } from '@/lib/data/research/participants';
import type { ServiceContext } from '../context';
import { newestListOf, type SegmentPin } from './newest-list';

/** Participants whose linked profile is in the newest list of a segment, as far as their consent reaches this reader. */
export async function participantsInSegment(ctx: ServiceContext, pin: SegmentPin): Promise<string[]> {
  const { workspaceId, role } = ctx.actor;
  const newest = await newestListOf(ctx, pin);
  if (!newest) return [];
  const linked = (await listLinkedParticipants(ctx.db, workspaceId)).filter(({ consent }) =>
    mayShow(consent, scopeOfReader(role), ctx.now),
  );
  const asked = { snapshotIds: [newest.list.id], profileIds: linked.map(({ profileId }) => profileId) };
  const members = await listMembershipsOf(ctx.events, workspaceId, asked, { signal: ctx.signal });
  const inside = new Set(members.map(({ profileId }) => profileId));
  return linked.filter(({ profileId }) => inside.has(profileId)).map(({ id }) => id);
}
