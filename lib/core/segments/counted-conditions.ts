import type { All, Any, Not, Rule } from '@/lib/core/segments/rule';
import { childrenOf } from '@/lib/core/segments/walk-rule';

/**
 * What to count beside one condition: `alone` is the node itself as written; `left` is what remains after it in an
 * `all`, what has come in so far in an `any`, and nothing directly under a `not`.
 */
export type CountedCondition = { path: string; alone: Rule; left: Rule | null };

/** One entry per node except a root group, depth first. */
export function countedConditions(rule: Rule): CountedCondition[] {
  return isGroup(rule) ? within(rule, '') : [{ path: '', alone: rule, left: rule }];
}

const isGroup = (rule: Rule): rule is All | Any | Not =>
  rule.kind === 'all' || rule.kind === 'any' || rule.kind === 'not';

function within(group: All | Any | Not, path: string): CountedCondition[] {
  return childrenOf(group).flatMap(({ path: step, rule }, index) => {
    const place = path + step;
    const left: Rule | null =
      group.kind === 'not' ? null : { kind: group.kind, rules: group.rules.slice(0, index + 1) };
    return [{ path: place, alone: rule, left }, ...(isGroup(rule) ? within(rule, place) : [])];
  });
}
