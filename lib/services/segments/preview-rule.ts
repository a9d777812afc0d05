import { z } from 'zod';
import { authorize } from '@/lib/core/access';
import { explainRule } from '@/lib/core/segments/explain-rule';
import { Moment, Rule } from '@/lib/core/segments/rule';
import type { Preview } from '@/lib/core/segments/segment';
import { previewRule as countRule } from '@/lib/data/events/segment-queries';
import type { ServiceContext } from '../context';
import { countBase } from './count-base';
import { requireSoundRule, ruleScope } from './rule-scope';

export const PreviewRuleInput = z.strictObject({
  rule: Rule,
  as_of: Moment.optional(),
  known_at: Moment.optional(),
  /** The segment being edited, so that a rule that leads back to it is refused. */
  key: z.string().optional(),
});
export type PreviewRuleInput = z.infer<typeof PreviewRuleInput>;

/** Counts a rule now, without keeping anything. Ends with the asker: a newer question stops the older count. */
export async function previewRule(ctx: ServiceContext, input: PreviewRuleInput): Promise<Preview> {
  authorize(ctx.actor, 'segments:read');
  const ground = await ruleScope(ctx, [input.rule], { asOf: input.as_of, knownAt: input.known_at });
  const findings = requireSoundRule(input.rule, ground, input.key);

  const { workspaceId } = ctx.actor;
  const options = { signal: ctx.signal };
  const counted = await countRule(ctx.events, workspaceId, input.rule, ground.scope, options);
  const base = await countBase(ctx, input.rule, ground, { members: counted.count, everybody: counted.total });
  return {
    count: counted.count,
    total: counted.total,
    base: base.count,
    base_members: base.members,
    as_of: ground.scope.asOf.toISOString(),
    known_at: ground.scope.knownAt.toISOString(),
    exact: true,
    conditions: counted.conditions,
    sample: counted.sample,
    sentence: explainRule(input.rule, ground.dictionary),
    findings,
  };
}
