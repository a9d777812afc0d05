import { type Dictionary, emptyDictionary } from '@/lib/core/segments/dictionary';
import { explainNode } from '@/lib/core/segments/explain-rule';
import { canonicalRule } from '@/lib/core/segments/hash-rule';
import { movedPairs, pairRules } from '@/lib/core/segments/pair-rules';
import type { All, Any, Rule } from '@/lib/core/segments/rule';

/**
 * What became of one condition. `path` points into the new rule, for `removed` into the old one; `before` and `after`
 * are the condition in words, and `sentence` says it all.
 */
export type RuleChange = {
  kind: 'added' | 'removed' | 'changed' | 'moved';
  path: string;
  before: string | null;
  after: string | null;
  sentence: string;
};

type Found =
  | { kind: 'added'; path: string; rule: Rule }
  | { kind: 'removed'; path: string; rule: Rule }
  | { kind: 'moved'; path: string; rule: Rule }
  | { kind: 'changed'; path: string; before: Rule; after: Rule }
  | { kind: 'regrouped'; path: string; before: Group; after: Group };
type Group = All | Any;

/** The difference of two rules by condition, in words. Without an old rule every condition of the new one is added. */
export function diffRules(before: Rule | null, after: Rule, dictionary: Dictionary = emptyDictionary): RuleChange[] {
  const found = before ? compare(before, after, { before: '', after: '' }) : partsOf(after).map(added);
  return withMoves(found).map((change) => inWords(change, dictionary));
}

type Paths = { before: string; after: string };
type Place = { path: string; rule: Rule };

const isGroup = (rule: Rule): rule is Group => rule.kind === 'all' || rule.kind === 'any';
const added = ({ path, rule }: Place): Found => ({ kind: 'added', path, rule });
const partsOf = (rule: Rule): Place[] =>
  isGroup(rule) ? rule.rules.map((part, index) => ({ path: `/rules/${index}`, rule: part })) : [{ path: '', rule }];

function compare(before: Rule, after: Rule, paths: Paths): Found[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isGroup(before) && isGroup(after)) return compareGroups(before, after, paths);
  if (isGroup(after) && paths.after === '') return compareChildren(onlyPart(before), placesIn(after, ''));
  if (isGroup(before) && paths.before === '') return compareChildren(placesIn(before, ''), onlyPart(after));
  if (before.kind === 'not' && after.kind === 'not') {
    return compare(before.rule, after.rule, { before: `${paths.before}/rule`, after: `${paths.after}/rule` });
  }
  return canonicalRule(before) === canonicalRule(after) ? [] : [{ kind: 'changed', path: paths.after, before, after }];
}

const onlyPart = (rule: Rule): Place[] => [{ path: '', rule }];
const placesIn = (group: Group, path: string): Place[] =>
  group.rules.map((rule, index) => ({ path: `${path}/rules/${index}`, rule }));

function compareGroups(before: Group, after: Group, paths: Paths): Found[] {
  const regrouped: Found[] =
    before.kind === after.kind ? [] : [{ kind: 'regrouped', path: paths.after, before, after }];
  return [...regrouped, ...compareChildren(placesIn(before, paths.before), placesIn(after, paths.after))];
}

function compareChildren(before: Place[], after: Place[]): Found[] {
  const pairs = pairRules(
    before.map((place) => place.rule),
    after.map((place) => place.rule),
  );
  const moved = movedPairs(pairs);
  const kept = pairs
    .toSorted((a, b) => a.after - b.after)
    .flatMap((pair): Found[] => {
      const [old, fresh] = [before[pair.before], after[pair.after]];
      if (!old || !fresh) return [];
      const changes = compare(old.rule, fresh.rule, { before: old.path, after: fresh.path });
      return pair.same && moved.has(pair) ? [{ kind: 'moved', path: fresh.path, rule: fresh.rule }] : changes;
    });
  const gone = before.filter((_, index) => !pairs.some((pair) => pair.before === index));
  const fresh = after.filter((_, index) => !pairs.some((pair) => pair.after === index));
  return [...gone.map((place): Found => ({ kind: 'removed', ...place })), ...kept, ...fresh.map(added)];
}

/** A condition taken from one group and put into another has moved. */
function withMoves(found: Found[]): Found[] {
  const moves = new Map<Found, Found>();
  for (const change of found) {
    if (change.kind !== 'removed') continue;
    const words = canonicalRule(change.rule);
    const target = found.find(
      (other) => other.kind === 'added' && !moves.has(other) && canonicalRule(other.rule) === words,
    );
    if (target?.kind === 'added') moves.set(target, change);
  }
  const sources = new Set(moves.values());
  return found
    .filter((change) => !sources.has(change))
    .map((change) => (change.kind === 'added' && moves.has(change) ? { ...change, kind: 'moved' } : change));
}

function inWords(change: Found, dictionary: Dictionary): RuleChange {
  const { path } = change;
  if (change.kind === 'regrouped') {
    const sentence =
      change.after.kind === 'any'
        ? 'All conditions of this group had to hold; now any of them is enough.'
        : 'Any condition of this group was enough; now all of them have to hold.';
    return { kind: 'changed', path, before: change.before.kind, after: change.after.kind, sentence };
  }
  if (change.kind === 'changed') {
    const [before, after] = [explainNode(change.before, dictionary), explainNode(change.after, dictionary)];
    return { kind: 'changed', path, before, after, sentence: `Changed: “${before}” is now “${after}”.` };
  }
  const words = explainNode(change.rule, dictionary);
  switch (change.kind) {
    case 'added':
      return { kind: 'added', path, before: null, after: words, sentence: `Added: ${words}.` };
    case 'removed':
      return { kind: 'removed', path, before: words, after: null, sentence: `Removed: ${words}.` };
    case 'moved':
      return { kind: 'moved', path, before: words, after: words, sentence: `Moved: ${words}.` };
  }
}
