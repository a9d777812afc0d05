import type { Dictionary } from '@/lib/core/segments/dictionary';
import { diffRules } from '@/lib/core/segments/diff-rules';
import { explainRule } from '@/lib/core/segments/explain-rule';
import { hashRule } from '@/lib/core/segments/hash-rule';
import type { Segment, SegmentUse, SegmentVersion, Snapshot } from '@/lib/core/segments/segment';
import { loadRuleDictionary } from '@/lib/data/rule-dictionary';
import { listNewestSnapshots, listTrends, type StoredSnapshot } from '@/lib/data/segment-snapshots';
import { listSegmentUses } from '@/lib/data/segment-uses';
import { listCurrentVersions, listVersions, type StoredSegment, type StoredVersion } from '@/lib/data/segments';
import type { ServiceContext } from '../context';

const trendDays = 60;
const trendPoints = 30;
const iso = (at: Date | null) => at?.toISOString() ?? null;

/** Puts segments into the words of the wire: with their newest version, size, refresh and uses. */
export async function describeSegments(ctx: ServiceContext, segments: StoredSegment[]): Promise<Segment[]> {
  const { workspaceId } = ctx.actor;
  const ids = segments.map((segment) => segment.id);
  const [dictionary, versions, uses] = await Promise.all([
    loadRuleDictionary(ctx.db, workspaceId),
    listCurrentVersions(ctx.db, workspaceId, ids),
    listSegmentUses(ctx.db, workspaceId),
  ]);
  const versionIds = versions.map((version) => version.id);
  const since = new Date(ctx.now.getTime() - trendDays * 86_400_000);
  const [newest, done, trends, bases] = await Promise.all([
    listNewestSnapshots(ctx.db, workspaceId, versionIds),
    listNewestSnapshots(ctx.db, workspaceId, versionIds, 'done'),
    listTrends(ctx.db, workspaceId, versionIds, since),
    listBaseVersions(ctx, segments, versions),
  ]);
  return segments.map((segment) => {
    const current = versions.find((version) => version.segmentId === segment.id) ?? null;
    const refresh = newest.find((snapshot) => snapshot.versionId === current?.id);
    return {
      key: segment.key,
      name: segment.name,
      purpose: segment.purpose,
      owner: segment.owner,
      review_days: segment.reviewDays,
      retired_at: iso(segment.retiredAt),
      created_at: segment.createdAt.toISOString(),
      updated_at: segment.updatedAt.toISOString(),
      draft: {
        rule: segment.draft.rule,
        revision: segment.draft.revision,
        base_version: segment.draft.baseVersion,
        changed: draftChanged(segment, bases),
      },
      current: current && {
        version: current.number,
        published_at: current.publishedAt.toISOString(),
        sentence: explainRule(current.rule, dictionary),
        zone: current.zone,
      },
      sentence: sentenceOf(segment, current, dictionary),
      size: sizeOf(current, done.find((snapshot) => snapshot.versionId === current?.id) ?? null),
      refresh: refresh ? describeSnapshot(refresh) : null,
      trend: trends
        .filter((point) => point.versionId === current?.id)
        .map((point) => point.memberCount)
        .slice(-trendPoints),
      used_by: uses.filter((use) => use.segment === segment.key).map(({ segment: _, ...use }) => use),
    };
  });
}

export async function describeSegment(ctx: ServiceContext, segment: StoredSegment): Promise<Segment> {
  const [described] = await describeSegments(ctx, [segment]);
  if (!described) throw new Error('One segment was asked for and none came back.');
  return described;
}

/** The versions drafts came from, where that is not the newest one. */
async function listBaseVersions(ctx: ServiceContext, segments: StoredSegment[], current: StoredVersion[]) {
  const elsewhere = segments.filter(
    (segment) =>
      segment.draft.baseVersion !== null &&
      !current.some((version) => version.segmentId === segment.id && version.number === segment.draft.baseVersion),
  );
  if (elsewhere.length === 0) return current;
  const older = await listVersions(
    ctx.db,
    ctx.actor.workspaceId,
    elsewhere.map((segment) => segment.id),
  );
  return [...current, ...older];
}

function draftChanged(segment: StoredSegment, versions: StoredVersion[]): boolean {
  if (segment.draft.rule === null) return false;
  const base = versions.find(
    (version) => version.segmentId === segment.id && version.number === segment.draft.baseVersion,
  );
  return base === undefined || base.hash !== hashRule(segment.draft.rule);
}

function sentenceOf(segment: StoredSegment, current: StoredVersion | null, dictionary: Dictionary): string | null {
  const rule = segment.draft.rule ?? current?.rule ?? null;
  return rule && explainRule(rule, dictionary);
}

/** Until the first refresh is done, the size is what was counted at publication. */
function sizeOf(current: StoredVersion | null, done: StoredSnapshot | null): Segment['size'] {
  if (!current) return null;
  return {
    member_count: done?.memberCount ?? current.memberCount,
    base_count: done?.baseCount ?? null,
    base_members: done?.baseMembers ?? null,
    as_of: (done?.asOf ?? current.asOf).toISOString(),
    known_at: (done?.knownAt ?? current.knownAt).toISOString(),
  };
}

export function describeSnapshot(snapshot: StoredSnapshot): Snapshot {
  return {
    id: snapshot.id,
    state: snapshot.state,
    reason: snapshot.reason,
    as_of: iso(snapshot.asOf),
    known_at: iso(snapshot.knownAt),
    member_count: snapshot.memberCount,
    base_count: snapshot.baseCount,
    base_members: snapshot.baseMembers,
    membership_hash: snapshot.membershipHash,
    entered: snapshot.entered,
    left: snapshot.left,
    queued_at: snapshot.queuedAt.toISOString(),
    started_at: iso(snapshot.startedAt),
    finished_at: iso(snapshot.finishedAt),
    error: snapshot.error,
    members_kept: snapshot.membersKept,
  };
}

/** Versions in the words of the wire; `versions` newest first, each compared with the one before it. */
export async function describeVersions(
  ctx: ServiceContext,
  versions: StoredVersion[],
  before: StoredVersion | null = null,
): Promise<SegmentVersion[]> {
  const { workspaceId } = ctx.actor;
  const [dictionary, uses, snapshots] = await Promise.all([
    loadRuleDictionary(ctx.db, workspaceId),
    listSegmentUses(ctx.db, workspaceId),
    listNewestSnapshots(
      ctx.db,
      workspaceId,
      versions.map((version) => version.id),
    ),
  ]);
  return versions.map((version, index) => {
    const previous = versions[index + 1] ?? before;
    const snapshot = snapshots.find((candidate) => candidate.versionId === version.id);
    return {
      version: version.number,
      rule: version.rule,
      hash: version.hash,
      pinned: version.pinned,
      zone: version.zone,
      note: version.note,
      purpose: version.purpose,
      author: version.author,
      published_at: version.publishedAt.toISOString(),
      as_of: version.asOf.toISOString(),
      known_at: version.knownAt.toISOString(),
      member_count: version.memberCount,
      membership_hash: version.membershipHash,
      rolled_back_from: version.rolledBackFrom,
      sentence: explainRule(version.rule, dictionary),
      difference: previous ? diffRules(previous.rule, version.rule, dictionary).map((change) => change.sentence) : [],
      used_by: describeUses(uses, version.segmentKey).filter((use) => use.version === version.number),
      snapshot: snapshot ? describeSnapshot(snapshot) : null,
    };
  });
}

export function describeUses(uses: (SegmentUse & { segment: string })[], key: string): SegmentUse[] {
  return uses.filter((use) => use.segment === key).map(({ segment: _, ...use }) => use);
}
