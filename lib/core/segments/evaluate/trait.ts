import type { History } from '@/lib/core/profiles/history';
import { holds } from '@/lib/core/segments/evaluate/comparison';
import type { Trait } from '@/lib/core/segments/rule';
import type { Scope } from '@/lib/core/segments/scope';

/** The newest value known at `knownAt` counts, whatever `asOf`. */
export function evaluateTrait(rule: Trait, history: History, scope: Scope): boolean {
  const known = history.traits.filter(
    (trait) => trait.name === rule.name && trait.receivedAt <= scope.knownAt.getTime(),
  );
  const newest = known.toSorted((a, b) => a.receivedAt - b.receivedAt || a.ordinal - b.ordinal).at(-1);
  return holds(rule, newest ? [newest.value] : [], scope);
}
