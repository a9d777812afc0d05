import { z } from 'zod';
import { AppError } from '@/lib/core/errors';
import { writeActive } from '@/lib/data/events/overlaps';
import { compareSnapshots, deleteMembers } from '@/lib/data/events/segment-members';
import { countOne, membershipOf, writeMembers } from '@/lib/data/events/segment-queries';
import { enqueueJob } from '@/lib/data/jobs';
import { deleteOverlaps } from '@/lib/data/kept-overlaps';
import { inTransaction } from '@/lib/data/prisma-client';
import {
  findSnapshot,
  listSnapshots,
  replaceHistory,
  type StoredSnapshot,
  updateSnapshot,
} from '@/lib/data/segment-snapshots';
import { getVersionById, type StoredVersion } from '@/lib/data/segments';
import { settledMoment } from '@/lib/data/write-lock';
import type { ServiceContext } from '../context';
import { countBase } from './count-base';
import { type RuleScope, ruleScope } from './rule-scope';

export const RefreshJob = z.object({ workspaceId: z.string(), snapshotId: z.string() });
export type RefreshJob = z.infer<typeof RefreshJob>;

/** How many lists of members a version keeps; older refreshes keep their numbers. */
const keptLists = 3;

/** Writes who is in a version now. May run again after a crash: the list has the snapshot's id, and is written once. */
export async function runRefresh(ctx: ServiceContext, job: RefreshJob): Promise<void> {
  const { workspaceId } = ctx.actor;
  const snapshot = await findSnapshot(ctx.db, workspaceId, job.snapshotId);
  if (!snapshot || snapshot.state === 'done') return;
  await updateSnapshot(ctx.db, workspaceId, snapshot.id, { state: 'running', startedAt: ctx.now, error: null });
  try {
    await refresh(ctx, snapshot);
  } catch (cause) {
    await updateSnapshot(ctx.db, workspaceId, snapshot.id, {
      state: 'failed',
      finishedAt: new Date(),
      error: cause instanceof AppError ? cause.message : 'Something broke while counting. It is in the log; try again.',
    });
    throw cause;
  }
}

async function refresh(ctx: ServiceContext, snapshot: StoredSnapshot): Promise<void> {
  const { workspaceId } = ctx.actor;
  const version = await getVersionById(ctx.db, workspaceId, snapshot.versionId);
  const ground = await refreshScope(ctx, snapshot, version);
  const { asOf, knownAt } = ground.scope;
  await updateSnapshot(ctx.db, workspaceId, snapshot.id, { asOf, knownAt });
  const written = await writeMembers(ctx.events, workspaceId, snapshot.id, version.rule, ground.scope);
  const active = { snapshotId: snapshot.id, counts: ground.baseRule, scope: ground.scope };
  await writeActive(ctx.events, workspaceId, active);
  const base = await countShare(ctx, version, ground, written.memberCount);
  const done = await listSnapshots(ctx.db, workspaceId, version.id, { state: 'done', limit: keptLists + 20 });
  const previous = done.find((candidate) => candidate.membersKept);
  const moved = previous ? await compareSnapshots(ctx.events, workspaceId, previous.id, snapshot.id) : null;
  const outcome = {
    state: 'done' as const,
    finishedAt: new Date(),
    memberCount: written.memberCount,
    membershipHash: written.membershipHash,
    baseCount: base.count,
    baseMembers: base.members,
    entered: moved?.entered ?? null,
    left: moved?.left ?? null,
    membersKept: true,
  };
  await inTransaction(ctx.db, async (tx) => {
    await updateSnapshot(tx, workspaceId, snapshot.id, outcome);
    await enqueueJob(
      tx,
      'claims.read_numbers',
      { workspaceId, snapshotId: snapshot.id },
      { singletonKey: snapshot.id },
    );
    await enqueueJob(tx, 'personas.count_overlaps', { workspaceId }, { singletonKey: workspaceId });
  });
  await pruneLists(ctx, done.filter((candidate) => candidate.membersKept).slice(keptLists - 1));
  if (snapshot.reason === 'publish') await countHistory(ctx, version, ground);
}

const historyWeeks = 12;

/** How large the new version would have been at each of the weeks before: the same rule, looked at from then. */
async function countHistory(ctx: ServiceContext, version: StoredVersion, ground: RuleScope): Promise<void> {
  const { workspaceId } = ctx.actor;
  const points: Parameters<typeof replaceHistory>[3] = [];
  for (let week = 1; week <= historyWeeks; week += 1) {
    const asOf = new Date(ground.scope.asOf.getTime() - week * 7 * 86_400_000);
    const counted = await membershipOf(ctx.events, workspaceId, version.rule, { ...ground.scope, asOf });
    points.push({ asOf, knownAt: ground.scope.knownAt, ...counted });
  }
  await inTransaction(ctx.db, (tx) => replaceHistory(tx, workspaceId, version.id, points, new Date()));
}

/** The first refresh stands at the moment of publication, each later one at the moment it runs. */
async function refreshScope(ctx: ServiceContext, snapshot: StoredSnapshot, version: StoredVersion): Promise<RuleScope> {
  const knownAt = snapshot.knownAt ?? (await settledMoment(ctx.db, ctx.actor.workspaceId, ctx.now));
  return ruleScope(ctx, [version.rule], { asOf: snapshot.asOf ?? undefined, knownAt, zone: version.zone });
}

async function countShare(ctx: ServiceContext, version: StoredVersion, ground: RuleScope, members: number) {
  const everybody = await countOne(ctx.events, ctx.actor.workspaceId, [], ground.scope);
  return countBase(ctx, version.rule, ground, { members, everybody: everybody.total });
}

async function pruneLists(ctx: ServiceContext, snapshots: StoredSnapshot[]): Promise<void> {
  const { workspaceId } = ctx.actor;
  const ids = snapshots.map(({ id }) => id);
  await deleteMembers(ctx.events, workspaceId, ids);
  await deleteOverlaps(ctx.db, workspaceId, ids);
  for (const id of ids) await updateSnapshot(ctx.db, workspaceId, id, { membersKept: false });
}
