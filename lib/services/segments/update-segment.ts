import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { diffRules } from '@/lib/core/segments/diff-rules';
import { Rule } from '@/lib/core/segments/rule';
import type { Segment } from '@/lib/core/segments/segment';
import { insertAudit } from '@/lib/data/audit';
import { type Database, inTransaction } from '@/lib/data/prisma-client';
import { getSegment, type StoredSegment, updateSegmentAt } from '@/lib/data/segments';
import type { ServiceContext } from '../context';
import { describeSegment } from './describe-segment';
import { type RuleScope, requireSoundRule, ruleScope } from './rule-scope';

export const UpdateSegmentInput = z.strictObject({
  key: z.string(),
  revision: z.int(),
  name: z.string().trim().min(1).max(120).optional(),
  purpose: z.string().trim().max(500).optional(),
  review_days: z.int().min(1).max(3650).nullable().optional(),
  rule: Rule.optional(),
});
export type UpdateSegmentInput = z.infer<typeof UpdateSegmentInput>;

/** Changes the draft. A draft that somebody else changed meanwhile gets `conflict`, with theirs in the details. */
export async function updateSegment(ctx: ServiceContext, input: UpdateSegmentInput): Promise<Segment> {
  authorize(ctx.actor, 'segments:write');
  const ground = await ruleScope(ctx, [input.rule ?? null]);
  if (input.rule) requireSoundRule(input.rule, ground, input.key);

  const segment = await inTransaction(ctx.db, async (tx) => {
    const before = await getSegment(tx, ctx.actor.workspaceId, input.key);
    await changeDraft(tx, ctx, before, input.revision, {
      name: input.name,
      purpose: input.purpose,
      reviewDays: input.review_days,
      rule: input.rule,
    });
    const after = await getSegment(tx, ctx.actor.workspaceId, input.key);
    await insertAudit(tx, ctx.actor, {
      action: 'segment.changed',
      target: { kind: 'segment', id: after.key, name: after.name },
      difference: draftDifference(before, after, ground),
    });
    return after;
  });
  return describeSegment(ctx, segment);
}

/** Writes at the revision that was seen, or throws `conflict` and loses nothing. */
export async function changeDraft(
  tx: Database,
  ctx: ServiceContext,
  segment: StoredSegment,
  revision: number,
  change: Parameters<typeof updateSegmentAt>[4],
): Promise<void> {
  const written = await updateSegmentAt(tx, ctx.actor.workspaceId, segment.id, revision, change);
  if (!written) throw staleDraft(await getSegment(tx, ctx.actor.workspaceId, segment.key), revision);
}

export function staleDraft(segment: StoredSegment, revision: number): AppError {
  const { name, purpose } = segment;
  const { rule, revision: actual, baseVersion } = segment.draft;
  return new AppError(
    'conflict',
    `"${name}" changed since you opened it. Compare the new draft with yours, then try again.`,
    {
      details: {
        expected: revision,
        actual,
        draft: { rule, revision: actual, base_version: baseVersion, name, purpose },
      },
    },
  );
}

function draftDifference(before: StoredSegment, after: StoredSegment, ground: RuleScope) {
  const changed = (key: 'name' | 'purpose' | 'reviewDays', field: string = key) =>
    before[key] === after[key] ? {} : { [field]: { before: before[key], after: after[key] } };
  const rule = after.draft.rule ? diffRules(before.draft.rule, after.draft.rule, ground.dictionary) : [];
  return {
    ...changed('name'),
    ...changed('purpose'),
    ...changed('reviewDays', 'review_days'),
    ...(rule.length > 0 ? { rule: rule.map((line) => line.sentence) } : {}),
  };
}
