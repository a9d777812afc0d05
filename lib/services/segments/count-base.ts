import type { Rule } from '@/lib/core/segments/rule';
import { countOne } from '@/lib/data/events/segment-queries';
import type { ServiceContext } from '../context';
import type { RuleScope } from './rule-scope';

/** Who counts, and how many members are among them. Without a base rule, everybody counts. */
export async function countBase(
  ctx: ServiceContext,
  rule: Rule,
  ground: RuleScope,
  known: { members: number; everybody: number },
): Promise<{ count: number; members: number }> {
  if (ground.baseRule === null) return { count: known.everybody, members: known.members };
  const rules: Rule[] = [ground.baseRule, { kind: 'all', rules: [ground.baseRule, rule] }];
  const { counts } = await countOne(ctx.events, ctx.actor.workspaceId, rules, ground.scope, { signal: ctx.signal });
  return { count: counts[0] ?? 0, members: counts[1] ?? 0 };
}
