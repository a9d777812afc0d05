import type { History } from '@/lib/core/profiles/history';
import { inOrder } from '@/lib/core/segments/evaluate/comparison';
import { matchingEvents } from '@/lib/core/segments/evaluate/events';
import type { Did } from '@/lib/core/segments/rule';
import type { Scope } from '@/lib/core/segments/scope';

export function evaluateDid(rule: Did, history: History, scope: Scope): boolean {
  return inOrder(rule.count.operator, matchingEvents(rule, history, scope).length, rule.count.n);
}
