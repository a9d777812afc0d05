import { unreachable } from '@/lib/core/errors';
import { windowBefore, windowBetween } from '@/lib/core/insights/moment-text';
import type { LifecycleQuery, LifecycleState } from '@/lib/core/lifecycle/lifecycle';
import type { Did, Rule } from '@/lib/core/segments/rule';

/** Two periods that follow each other; dates in the rule stand for `zone`, and without one it says moments. */
type Place = { before: number; from: number; to: number; zone: string | null };

/** Who is in a state in [from, to), when the period before began at `before`: the same people as the chart counts. */
export function lifecycleRule(
  { event, where }: Pick<LifecycleQuery, 'event' | 'where'>,
  state: LifecycleState,
  { before, from, to, zone }: Place,
): Rule {
  const came = (window: Did['window']): Rule => ({
    kind: 'did',
    ...(event !== undefined && { event }),
    ...(where && { where }),
    count: { operator: 'at_least', n: 1 },
    window,
  });
  const not = (rule: Rule): Rule => ({ kind: 'not', rule });
  const now = came(windowBetween(from, to, zone));
  const justBefore = came(windowBetween(before, from, zone));
  switch (state) {
    case 'new':
      return { kind: 'all', rules: [now, not(came(windowBefore(from, zone)))] };
    case 'returning':
      return { kind: 'all', rules: [now, justBefore] };
    case 'resurrecting':
      return { kind: 'all', rules: [now, not(justBefore), came(windowBefore(before, zone))] };
    case 'dormant':
      return { kind: 'all', rules: [justBefore, not(now)] };
    default:
      return unreachable(state);
  }
}
