import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { diffRules } from '@/lib/core/segments/diff-rules';
import { hashRule } from '@/lib/core/segments/hash-rule';
import type { Rule } from '@/lib/core/segments/rule';
import { type SegmentVersion, UseReference } from '@/lib/core/segments/segment';
import { referencesIn } from '@/lib/core/segments/walk-rule';
import { insertAudit } from '@/lib/data/audit';
import { membershipOf } from '@/lib/data/events/segment-queries';
import { enqueueJob } from '@/lib/data/jobs';
import { type Database, inTransaction } from '@/lib/data/prisma-client';
import { insertSnapshot } from '@/lib/data/segment-snapshots';
import {
  getSegment,
  insertVersion,
  listCurrentVersions,
  type StoredSegment,
  type StoredVersion,
} from '@/lib/data/segments';
import { settledMoment } from '@/lib/data/write-lock';
import type { ServiceContext } from '../context';
import { describeVersions } from './describe-segment';
import { moveUses } from './move-uses';
import { requireSoundRule, ruleScope } from './rule-scope';
import { changeDraft, staleDraft } from './update-segment';

export const Note = z.string().trim().min(1, 'Say in a few words what this version changes.').max(500);

export const PublishSegmentInput = z.strictObject({
  key: z.string(),
  revision: z.int(),
  note: Note,
  purpose: z.string().trim().max(500).optional(),
  move: z.array(UseReference).max(500).optional(),
});
export type PublishSegmentInput = z.infer<typeof PublishSegmentInput>;

export async function publishSegment(ctx: ServiceContext, input: PublishSegmentInput): Promise<SegmentVersion> {
  authorize(ctx.actor, 'segments:publish');
  const segment = await getSegment(ctx.db, ctx.actor.workspaceId, input.key);
  if (segment.draft.revision !== input.revision) throw staleDraft(segment, input.revision);
  if (!segment.draft.rule) {
    throw new AppError('invalid', `"${segment.name}" has no rule yet. Add a condition, then publish.`);
  }
  return publishRule(ctx, segment, {
    rule: segment.draft.rule,
    note: input.note,
    purpose: input.purpose ?? segment.purpose ?? '',
    move: input.move ?? [],
    rolledBackFrom: null,
  });
}

type Publication = {
  rule: Rule;
  note: string;
  purpose: string;
  move: z.infer<typeof UseReference>[];
  rolledBackFrom: number | null;
};

/** Counts the rule at one settled moment, then keeps it for good as the next version. Throws `invalid` when nothing is new. */
export async function publishRule(
  ctx: ServiceContext,
  segment: StoredSegment,
  publication: Publication,
): Promise<SegmentVersion> {
  if (segment.retiredAt) throw new AppError('conflict', `"${segment.name}" is retired. Restore it, then publish.`);
  if (publication.purpose === '') {
    throw new AppError('invalid', 'Say what this segment is for: what will somebody do with it?');
  }
  const { workspaceId } = ctx.actor;
  const knownAt = await settledMoment(ctx.db, workspaceId, ctx.now);
  const ground = await ruleScope(ctx, [publication.rule], { knownAt });
  requireSoundRule(publication.rule, ground, segment.key);
  const { scope } = ground;
  // Whoever publishes meanwhile moves the revision, and then this does not go through.
  requireNews(await newestVersion(ctx.db, workspaceId, segment), publication, scope.zone);
  const counted = await membershipOf(ctx.events, workspaceId, publication.rule, scope, { signal: ctx.signal });

  const { version, previous } = await inTransaction(ctx.db, async (tx) => {
    const current = await newestVersion(tx, workspaceId, segment);
    const number = (current?.number ?? 0) + 1;
    const { rule, purpose } = publication;
    await changeDraft(tx, ctx, segment, segment.draft.revision, { rule, purpose, baseVersion: number });
    const published = await insertVersion(tx, workspaceId, {
      segmentId: segment.id,
      number,
      rule: publication.rule,
      hash: hashRule(publication.rule),
      pinned: referencesIn(publication.rule),
      zone: scope.zone,
      note: publication.note,
      purpose: publication.purpose,
      author: { id: ctx.actor.id, name: ctx.actor.name },
      asOf: scope.asOf,
      knownAt,
      memberCount: counted.memberCount,
      membershipHash: counted.membershipHash,
      rolledBackFrom: publication.rolledBackFrom,
      publishedAt: ctx.now,
    });
    await queueRefresh(tx, workspaceId, published, 'publish', { asOf: scope.asOf, knownAt });
    await insertAudit(tx, ctx.actor, {
      action: publication.rolledBackFrom === null ? 'segment.published' : 'segment.rolled_back',
      target: { kind: 'segment', id: segment.key, name: segment.name },
      difference: {
        version: published.number,
        note: publication.note,
        rule: diffRules(current?.rule ?? null, published.rule, ground.dictionary).map((line) => line.sentence),
      },
    });
    await moveUses(tx, ctx, segment, published.number, publication.move);
    return { version: published, previous: current };
  });
  const [described] = await describeVersions(ctx, [version], previous);
  if (!described) throw new Error('A version was published and could not be described.');
  return described;
}

/** A version says something new: another rule, what it is for, or the zone in which its days are counted. */
function requireNews(
  current: StoredVersion | null,
  { rule, purpose, rolledBackFrom }: Publication,
  zone: string,
): void {
  if (!current || current.hash !== hashRule(rule) || current.purpose !== purpose || current.zone !== zone) return;
  const { number } = current;
  if (rolledBackFrom === null) {
    throw new AppError('invalid', `Nothing is different from v${number}, so there is nothing to publish.`);
  }
  const same =
    rolledBackFrom === number ? `v${number} is the current version` : `v${number} says what v${rolledBackFrom} says`;
  throw new AppError('invalid', `${same}, so there is nothing to go back to.`);
}

async function newestVersion(tx: Database, workspaceId: string, segment: StoredSegment): Promise<StoredVersion | null> {
  const [current] = await listCurrentVersions(tx, workspaceId, [segment.id]);
  return current ?? null;
}

/** A refresh is a row with a state, and its job is queued in the same transaction. */
export async function queueRefresh(
  tx: Database,
  workspaceId: string,
  version: StoredVersion,
  reason: string,
  at: { asOf?: Date; knownAt?: Date } = {},
): Promise<string> {
  const snapshot = await insertSnapshot(tx, workspaceId, { versionId: version.id, reason, ...at });
  await enqueueJob(tx, 'segment.refresh', { workspaceId, snapshotId: snapshot.id });
  return snapshot.id;
}
