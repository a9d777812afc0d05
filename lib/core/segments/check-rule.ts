import { unreachable } from '@/lib/core/errors';
import { checkAggregate } from '@/lib/core/segments/check/aggregate';
import { type CheckContext, failure } from '@/lib/core/segments/check/context';
import { checkDid } from '@/lib/core/segments/check/did';
import { checkFrozen } from '@/lib/core/segments/check/frozen';
import { checkGroup } from '@/lib/core/segments/check/group';
import { checkSegment } from '@/lib/core/segments/check/segment';
import { checkTrait } from '@/lib/core/segments/check/trait';
import type { Finding } from '@/lib/core/segments/finding';
import type { Rule } from '@/lib/core/segments/rule';
import { ruleLimits } from '@/lib/core/segments/rule-limits';
import { countNodes, nodesOf, ruleDepth } from '@/lib/core/segments/walk-rule';

/**
 * What a rule cannot mean (errors: it must not run) and what it probably does not mean (warnings), each at its node.
 * Size is judged first, the rules of pinned segments counted.
 */
export function checkRule(rule: Rule, context: CheckContext): Finding[] {
  const cyclic = nodesOf(rule).flatMap(({ path, rule: node }) =>
    node.kind === 'segment' ? checkSegment(node, path, context) : [],
  );
  if (cyclic.length > 0) return cyclic;
  if (countNodes(rule, context.resolve, ruleLimits.nodes) > ruleLimits.nodes) {
    return [
      failure(
        '',
        `With the segments it uses, this rule holds more than ${ruleLimits.nodes} conditions. Use fewer or smaller ones.`,
      ),
    ];
  }
  if (ruleDepth(rule) > ruleLimits.depth)
    return [failure('', `Groups nest at most ${ruleLimits.depth} deep. Take a group out.`)];
  return nodesOf(rule).flatMap(({ path, rule: node }) => checkNode(node, path, context));
}

function checkNode(rule: Rule, path: string, context: CheckContext): Finding[] {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return checkGroup(rule, path);
    case 'not':
      return [];
    case 'trait':
      return checkTrait(rule, path, context);
    case 'did':
      return checkDid(rule, path, context);
    case 'aggregate':
      return checkAggregate(rule, path, context);
    case 'segment':
      return checkSegment(rule, path, context);
    case 'snapshot':
      return checkFrozen(rule, path, context);
    default:
      return unreachable(rule);
  }
}
