import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { byNeed, type Heard, heardOf } from '@/lib/core/research/heard';
import { listMembershipsOf } from '@/lib/data/events/segment-members';
import { listQuotedParticipants } from '@/lib/data/evidence';
import { listPersonas } from '@/lib/data/personas';
import { type InterviewedParticipant, listInterviewed } from '@/lib/data/research/participants';
import { listNewestSnapshots } from '@/lib/data/segment-snapshots';
import { listCurrentVersions, listSegments } from '@/lib/data/segments';
import type { ServiceContext } from '../context';

const most = 500;

export const WhoWasHeardInput = z.object({});

/** Of which segments and personas nobody was interviewed yet, and of which how many. */
export async function whoWasHeard(ctx: ServiceContext): Promise<Heard> {
  authorize(ctx.actor, 'research:read');
  const { workspaceId } = ctx.actor;
  const [interviewed, personas, quoted, lists] = await Promise.all([
    listInterviewed(ctx.db, workspaceId),
    listPersonas(ctx.db, workspaceId, { archived: false, limit: most }),
    listQuotedParticipants(ctx.db, workspaceId),
    newestLists(ctx),
  ]);
  const inSegment = await interviewedBySegment(ctx, lists, interviewed);
  const segments = lists.map(({ key, name, version, size }) => ({
    key,
    name,
    version,
    size,
    ...heardOf(inSegment.get(key) ?? []),
  }));
  const sizes = new Map(lists.map(({ key, size }) => [key, size]));
  return {
    segments: segments.toSorted(byNeed),
    personas: personas
      .map(({ key, name, segment }) => {
        const heard = new Set(quoted.flatMap((one) => (one.personaKey === key ? one.participantId : [])));
        for (const { participantId } of inSegment.get(segment?.key ?? '') ?? []) heard.add(participantId);
        return {
          key,
          name,
          segment: segment?.key ?? null,
          size: sizes.get(segment?.key ?? '') ?? null,
          ...heardOf(interviewed.filter(({ participantId }) => heard.has(participantId))),
        };
      })
      .toSorted(byNeed),
  };
}

type List = { key: string; name: string; version: number; size: number | null; snapshotId: string | null };

/** Published segments that are not retired, each with the newest list of its current version. */
async function newestLists({ db, actor }: ServiceContext): Promise<List[]> {
  const segments = await listSegments(db, actor.workspaceId, { retired: false, limit: most });
  const ids = segments.map(({ id }) => id);
  const versions = await listCurrentVersions(db, actor.workspaceId, ids);
  const versionIds = versions.map(({ id }) => id);
  const snapshots = await listNewestSnapshots(db, actor.workspaceId, versionIds, 'done');
  const snapshotOf = new Map(snapshots.map((snapshot) => [snapshot.versionId, snapshot]));
  const nameOf = new Map(segments.map(({ key, name }) => [key, name]));
  return versions.map(({ id, segmentKey: key, number }) => {
    const snapshot = snapshotOf.get(id);
    return {
      key,
      name: nameOf.get(key) ?? key,
      version: number,
      size: snapshot?.memberCount ?? null,
      snapshotId: snapshot?.membersKept ? snapshot.id : null,
    };
  });
}

async function interviewedBySegment(
  ctx: ServiceContext,
  lists: List[],
  interviewed: InterviewedParticipant[],
): Promise<Map<string, InterviewedParticipant[]>> {
  const keyOf = new Map(lists.flatMap(({ key, snapshotId }) => (snapshotId ? [[snapshotId, key] as const] : [])));
  const profileIds = interviewed.flatMap(({ profileId }) => profileId ?? []);
  const asked = { snapshotIds: [...keyOf.keys()], profileIds };
  const members = await listMembershipsOf(ctx.events, ctx.actor.workspaceId, asked, { signal: ctx.signal });
  const heard = new Map<string, InterviewedParticipant[]>();
  for (const { snapshotId, profileId } of members) {
    const key = keyOf.get(snapshotId) ?? '';
    heard.set(key, [...(heard.get(key) ?? []), ...interviewed.filter((one) => one.profileId === profileId)]);
  }
  return heard;
}
