import { unreachable } from '@/lib/core/errors';
import type { History } from '@/lib/core/profiles/history';
import { evaluateAggregate } from '@/lib/core/segments/evaluate/aggregate';
import { evaluateDid } from '@/lib/core/segments/evaluate/did';
import { evaluateFrozen } from '@/lib/core/segments/evaluate/frozen';
import { evaluateTrait } from '@/lib/core/segments/evaluate/trait';
import { pinnedRule } from '@/lib/core/segments/pinned-rule';
import type { Rule } from '@/lib/core/segments/rule';
import type { Scope } from '@/lib/core/segments/scope';

/**
 * Whether one profile belongs, judged from its history alone; SQL names the same profiles. Throws `invalid` for a
 * pinned segment that `resolve` does not know, or a frozen list that `findFrozen` does not.
 */
export function evaluateRule(rule: Rule, history: History, scope: Scope): boolean {
  switch (rule.kind) {
    case 'all':
      return rule.rules.every((part) => evaluateRule(part, history, scope));
    case 'any':
      return rule.rules.some((part) => evaluateRule(part, history, scope));
    case 'not':
      return !evaluateRule(rule.rule, history, scope);
    case 'trait':
      return evaluateTrait(rule, history, scope);
    case 'did':
      return evaluateDid(rule, history, scope);
    case 'aggregate':
      return evaluateAggregate(rule, history, scope);
    case 'segment': {
      const pinned = pinnedRule(rule, scope.resolve);
      return evaluateRule(pinned.rule, history, { ...scope, zone: pinned.zone });
    }
    case 'snapshot':
      return evaluateFrozen(rule, history, scope);
    default:
      return unreachable(rule);
  }
}
