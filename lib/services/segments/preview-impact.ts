import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { AppError } from '@/lib/core/errors';
import { diffRules } from '@/lib/core/segments/diff-rules';
import { Rule } from '@/lib/core/segments/rule';
import type { Impact } from '@/lib/core/segments/segment';
import { compareMembers } from '@/lib/data/events/segment-queries';
import { listSegmentUses } from '@/lib/data/segment-uses';
import { getSegment, listCurrentVersions } from '@/lib/data/segments';
import type { ServiceContext } from '../context';
import { describeUses } from './describe-segment';
import { requireSoundRule, ruleScope } from './rule-scope';

export const PreviewImpactInput = z.strictObject({ key: z.string(), rule: Rule.optional() });
export type PreviewImpactInput = z.infer<typeof PreviewImpactInput>;

/** What publishing would do: old and new rule at the same moment, and what relies on the segment. */
export async function previewImpact(ctx: ServiceContext, input: PreviewImpactInput): Promise<Impact> {
  authorize(ctx.actor, 'segments:read');
  const { workspaceId } = ctx.actor;
  const segment = await getSegment(ctx.db, workspaceId, input.key);
  const [current] = await listCurrentVersions(ctx.db, workspaceId, [segment.id]);
  const rule = input.rule ?? segment.draft.rule;
  if (!rule) throw new AppError('invalid', `"${segment.name}" has no rule yet. Add a condition first.`);

  const ground = await ruleScope(ctx, [rule, current?.rule ?? null]);
  requireSoundRule(rule, ground, segment.key);
  const compared = await compareMembers(
    ctx.events,
    workspaceId,
    { before: current?.rule ?? null, after: rule },
    ground.scope,
    { signal: ctx.signal },
  );
  const before = compared.leaving + compared.staying;
  return {
    as_of: ground.scope.asOf.toISOString(),
    known_at: ground.scope.knownAt.toISOString(),
    version: current?.number ?? null,
    before,
    after: compared.entering + compared.staying,
    entering: compared.entering,
    leaving: compared.leaving,
    staying: compared.staying,
    entering_sample: compared.entering_sample.map((profile) => profile.profile_id),
    leaving_sample: compared.leaving_sample.map((profile) => profile.profile_id),
    used_by: describeUses(await listSegmentUses(ctx.db, workspaceId), segment.key),
    since_publication: current ? { published: current.memberCount, now: before } : null,
    difference: current ? diffRules(current.rule, rule, ground.dictionary).map((change) => change.sentence) : [],
  };
}
