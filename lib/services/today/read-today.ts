import { authorize } from '@/lib/core/access';
import type { FollowState } from '@/lib/core/follows/follow';
import { type Change, changesSince, nextVisit, type SizeMove, toldActions } from '@/lib/core/today/changes';
import type { Today } from '@/lib/core/today/today';
import { listActionsSince } from '@/lib/data/audit-log';
import { listBoards } from '@/lib/data/boards';
import { listDigests } from '@/lib/data/digests';
import { listFollows } from '@/lib/data/follows';
import { findHomeVisit, putHomeVisit } from '@/lib/data/home-visits';
import { inTransaction } from '@/lib/data/prisma-client';
import { listNewestSnapshots, listSnapshotsUpTo } from '@/lib/data/segment-snapshots';
import { listCurrentVersions, listSegments } from '@/lib/data/segments';
import { readFrame } from '@/lib/data/workspace-frame';
import { readDataVersion } from '@/lib/data/workspaces';
import { describeSummary } from '../boards/describe-board';
import type { ServiceContext } from '../context';
import { cheapState } from '../follows/follow-state';
import { listToDos } from '../to-dos/to-dos';

const weekMs = 7 * 86_400_000;
const mostChanges = 200;

/** What a member finds on coming home; looking at it begins or goes on with a visit. */
export async function readToday(ctx: ServiceContext): Promise<Today> {
  authorize(ctx.actor, 'workspace:read');
  const { workspaceId, id: userId } = ctx.actor;
  const since = ctx.actor.kind === 'member' ? await visit(ctx) : null;
  const [changes, [digest], follows, boards, frame, dataVersion, toDos] = await Promise.all([
    readChanges(ctx, since ?? new Date(ctx.now.getTime() - weekMs)),
    listDigests(ctx.db, workspaceId, userId, { limit: 1 }),
    listFollows(ctx.db, workspaceId, userId),
    listBoards(ctx.db, workspaceId, { archived: false, limit: 50 }),
    readFrame(ctx.db, workspaceId),
    readDataVersion(ctx.db, workspaceId),
    listToDos(ctx),
  ]);
  return {
    since: since?.toISOString() ?? null,
    changes,
    to_dos: toDos.items,
    digest: digest && digest.read_at === null ? digest : null,
    follows: await Promise.all(
      follows.map(async ({ kind, key, state }) => {
        const now = await cheapState(ctx, { kind, key }, state.name);
        return { kind, key, name: now.name, stands: standsAs(now) };
      }),
    ),
    boards: boards.map(describeSummary),
    steps: {
      data: dataVersion > 0,
      segments: frame.segments > 0,
      personas: frame.personas > 0,
      boards: boards.length > 0,
    },
  };
}

/** Whether a member was ever here: who comes for the first time is shown around. */
export async function isFirstVisit(ctx: ServiceContext): Promise<boolean> {
  authorize(ctx.actor, 'workspace:read');
  return (await findHomeVisit(ctx.db, ctx.actor.workspaceId, ctx.actor.id)) === null;
}

async function visit({ db, actor, now }: ServiceContext): Promise<Date | null> {
  const { workspaceId, id } = actor;
  return inTransaction(db, async (tx) => {
    const next = nextVisit(await findHomeVisit(tx, workspaceId, id), now);
    await putHomeVisit(tx, workspaceId, id, next);
    return next.previousAt;
  });
}

async function readChanges(ctx: ServiceContext, since: Date): Promise<Change[]> {
  const { workspaceId, id } = ctx.actor;
  const [entries, moves] = await Promise.all([
    listActionsSince(ctx.db, workspaceId, { actions: toldActions, since, limit: mostChanges }),
    sizeMoves(ctx, since),
  ]);
  return changesSince(entries, moves, id);
}

/** Every newest version as it was counted last before a moment, and last of all. */
async function sizeMoves({ db, actor }: ServiceContext, since: Date): Promise<SizeMove[]> {
  const { workspaceId } = actor;
  const segments = await listSegments(db, workspaceId, { retired: false, limit: 1000 });
  const ids = segments.map((segment) => segment.id);
  const versions = await listCurrentVersions(db, workspaceId, ids);
  const versionIds = versions.map((version) => version.id);
  const [before, after] = await Promise.all([
    listSnapshotsUpTo(db, workspaceId, versionIds, since),
    listNewestSnapshots(db, workspaceId, versionIds, 'done'),
  ]);
  return versions.flatMap((version) => {
    const then = before.find(({ versionId }) => versionId === version.id)?.memberCount;
    const now = after.find(({ versionId }) => versionId === version.id);
    const segment = segments.find(({ key }) => key === version.segmentKey);
    if (then === undefined || then === null || !segment || !now?.finishedAt || now.memberCount === null) return [];
    const { key, name } = segment;
    return [
      { key, name, version: version.number, before: then, after: now.memberCount, at: now.finishedAt.toISOString() },
    ];
  });
}

/** "2,418 profiles, v3", "version 4": how something stands, in a few words. */
function standsAs(state: FollowState): string {
  switch (state.kind) {
    case 'gone':
      return 'not there any more';
    case 'board':
      return `version ${state.version}`;
    default:
      return state.size ? profiles(state.size.members) : 'not counted yet';
  }
}

const profiles = (n: number): string =>
  n === 1 ? '1 profile' : `${new Intl.NumberFormat('en-US').format(n)} profiles`;
