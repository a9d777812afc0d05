import { unreachable } from '@/lib/core/errors';
import { canonicalRule } from '@/lib/core/segments/hash-rule';
import type { Rule } from '@/lib/core/segments/rule';

/** Which children of one group are which children of the other; `same` says the condition itself did not change. */
export type Pair = { before: number; after: number; same: boolean };

/** Pairs equal conditions first, then conditions about the same thing, in order. */
export function pairRules(before: readonly Rule[], after: readonly Rule[]): Pair[] {
  const equal = pairBy(before, after, [], canonicalRule, true);
  const alike = pairBy(before, after, equal, subjectOf, false);
  return [...equal, ...alike];
}

function pairBy(
  before: readonly Rule[],
  after: readonly Rule[],
  known: readonly Pair[],
  keyOf: (rule: Rule) => string,
  same: boolean,
): Pair[] {
  const taken = new Set(known.map((pair) => pair.after));
  const placed = new Set(known.map((pair) => pair.before));
  return before.flatMap((rule, index) => {
    if (placed.has(index)) return [];
    const key = keyOf(rule);
    const match = after.findIndex((candidate, place) => !taken.has(place) && keyOf(candidate) === key);
    if (match < 0) return [];
    taken.add(match);
    return [{ before: index, after: match, same }];
  });
}

/** What a condition is about: a change of anything else is a change of that condition, not another one. */
function subjectOf(rule: Rule): string {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return 'group';
    case 'not':
      return JSON.stringify(['not', subjectOf(rule.rule)]);
    case 'trait':
      return JSON.stringify(['trait', rule.name]);
    case 'did':
      return JSON.stringify(['did', rule.event ?? null]);
    case 'aggregate':
      return JSON.stringify(['aggregate', rule.event ?? null, 'property' in rule ? rule.property : null]);
    case 'segment':
      return JSON.stringify(['segment', rule.segment]);
    case 'snapshot':
      return 'snapshot';
    default:
      return unreachable(rule);
  }
}

/** The pairs that left their order: all but a longest run that kept it. */
export function movedPairs(pairs: readonly Pair[]): Set<Pair> {
  const inOrder = pairs.toSorted((a, b) => a.before - b.before);
  const runs: Pair[][] = [];
  for (const pair of inOrder) {
    const longest = runs
      .filter((run) => (run.at(-1)?.after ?? -1) < pair.after)
      .reduce<Pair[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, pair]);
  }
  const kept = new Set(runs.reduce<Pair[]>((best, run) => (run.length > best.length ? run : best), []));
  return new Set(pairs.filter((pair) => !kept.has(pair)));
}
