import { unreachable } from '@/lib/core/errors';
import type { LifecycleQuery, LifecycleState } from '@/lib/core/lifecycle/lifecycle';
import type { Rule } from '@/lib/core/segments/rule';

const iso = (ms: number): string => new Date(ms).toISOString();

/** Who is in a state in [from, to), when the period before began at `before`: the same people as the chart counts. */
export function lifecycleRule(
  { event, where }: Pick<LifecycleQuery, 'event' | 'where'>,
  state: LifecycleState,
  { before, from, to }: { before: number; from: number; to: number },
): Rule {
  const came = (start: number, end: number): Rule => ({
    kind: 'did',
    ...(event !== undefined && { event }),
    ...(where && { where }),
    count: { operator: 'at_least', n: 1 },
    window: { from: iso(start), to: iso(end) },
  });
  const not = (rule: Rule): Rule => ({ kind: 'not', rule });
  const now = came(from, to);
  const justBefore = came(before, from);
  switch (state) {
    case 'new':
      return { kind: 'all', rules: [now, not(came(0, from))] };
    case 'returning':
      return { kind: 'all', rules: [now, justBefore] };
    case 'resurrecting':
      return { kind: 'all', rules: [now, not(justBefore), came(0, before)] };
    case 'dormant':
      return { kind: 'all', rules: [justBefore, not(now)] };
    default:
      return unreachable(state);
  }
}
