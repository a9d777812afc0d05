import type { Occurrence, Rule } from '@/lib/core/segments/rule';
import type { ServiceContext } from '../context';
import { requireSoundRule, ruleScope } from './rule-scope';

/** Conditions on events have to mean something; an event that nobody sent yet may come. */
export async function requireSoundEvents(ctx: ServiceContext, events: readonly Occurrence[]): Promise<void> {
  const rules = events.flatMap((event): Rule[] =>
    event.where ? [{ kind: 'did', ...event, count: { operator: 'at_least', n: 1 }, window: 'ever' }] : [],
  );
  if (rules.length === 0) return;
  const ground = await ruleScope(ctx, rules);
  for (const rule of rules) requireSoundRule(rule, ground);
}
