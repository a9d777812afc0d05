import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { byNeed, type Heard, heardOf } from '@/lib/core/research/heard';
import { listMembershipsOf } from '@/lib/data/events/segment-members';
import { listQuotedParticipants } from '@/lib/data/evidence';
import { listPersonas } from '@/lib/data/personas';
import { type InterviewedParticipant, listInterviewed } from '@/lib/data/research/participants';
import { listNewestKept } from '@/lib/data/segment-snapshots';
import { listCurrentVersions, listPinnedVersions, listSegments, type StoredVersion } from '@/lib/data/segments';
import type { ServiceContext } from '../context';

const most = 500;

export const WhoWasHeardInput = z.object({});

/** Of which segments and personas nobody was interviewed yet, and of which how many. */
export async function whoWasHeard(ctx: ServiceContext): Promise<Heard> {
  authorize(ctx.actor, 'research:read');
  const { db, actor } = ctx;
  const [interviewed, personas, quoted, segments] = await Promise.all([
    listInterviewed(db, actor.workspaceId),
    listPersonas(db, actor.workspaceId, { archived: false, limit: most }),
    listQuotedParticipants(db, actor.workspaceId),
    listSegments(db, actor.workspaceId, { retired: false, limit: most }),
  ]);
  const ids = segments.map(({ id }) => id);
  const current = await listCurrentVersions(db, actor.workspaceId, ids);
  const pins = personas.flatMap(({ segment }) => segment ?? []);
  const pinned = await listPinnedVersions(db, actor.workspaceId, pins);
  const lists = await newestLists(ctx, [...current, ...pinned], interviewed);
  const nameOf = new Map(segments.map(({ key, name }) => [key, name]));
  return {
    segments: current
      .map(({ segmentKey: key, number }) => {
        const { size = null, heard = [] } = lists.get(pinOf(key, number)) ?? {};
        return { key, name: nameOf.get(key) ?? key, version: number, size, ...heardOf(heard) };
      })
      .toSorted(byNeed),
    personas: personas
      .map(({ key, name, segment }) => {
        const { size = null, heard = [] } = (segment && lists.get(pinOf(segment.key, segment.version))) ?? {};
        const ids = new Set(quoted.flatMap((one) => (one.personaKey === key ? one.participantId : [])));
        for (const { participantId } of heard) ids.add(participantId);
        const all = interviewed.filter(({ participantId }) => ids.has(participantId));
        return { key, name, segment, size, ...heardOf(all) };
      })
      .toSorted(byNeed),
  };
}

const pinOf = (key: string, version: number): string => `${key}@${version}`;

type List = { size: number | null; heard: InterviewedParticipant[] };

/** How many are in the newest list of each version, and which of them were interviewed. */
async function newestLists(
  { db, events, actor, signal }: ServiceContext,
  versions: StoredVersion[],
  interviewed: InterviewedParticipant[],
): Promise<Map<string, List>> {
  const versionIds = versions.map(({ id }) => id);
  const kept = await listNewestKept(db, actor.workspaceId, versionIds);
  const profileIds = interviewed.flatMap(({ profileId }) => profileId ?? []);
  const asked = { snapshotIds: kept.map(({ id }) => id), profileIds };
  const members = await listMembershipsOf(events, actor.workspaceId, asked, { signal });
  return new Map(
    versions.map(({ id, segmentKey, number }) => {
      const snapshot = kept.find(({ versionId }) => versionId === id);
      const inside = new Set(members.flatMap((one) => (one.snapshotId === snapshot?.id ? one.profileId : [])));
      const heard = interviewed.filter(({ profileId }) => profileId !== null && inside.has(profileId));
      return [pinOf(segmentKey, number), { size: snapshot?.memberCount ?? null, heard }];
    }),
  );
}
