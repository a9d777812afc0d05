import {
  type AskableKind,
  blankCondition,
  type DraftGroup,
  type DraftNot,
  type DraftRule,
  isCondition,
} from './draft-rule';

/**
 * Edits of a draft by JSON Pointer. Each returns a new draft and leaves the old one alone; an edit that makes no sense
 * (a path that is not there, a group into itself) returns the draft unchanged. A group that loses its last condition
 * disappears with it; only the root may be empty.
 *
 * A group as a person sees it is an all or any together with the `not` around it; its path is that of the outer node.
 */
export type GroupOperator = 'all' | 'any' | 'none' | 'not_all';
/** Before which of the conditions seen in a group; `index` counts from 0. */
export type Place = { group: string; index: number };
export type Direction = 'up' | 'down' | 'in' | 'out';

export function nodeAt(draft: DraftRule, path: string): DraftRule | null {
  let node: DraftRule | undefined = draft;
  for (const step of stepsOf(path)) {
    if (!node || isCondition(node)) return null;
    if (node.kind === 'not') node = step === 'rule' ? node.rule : undefined;
    else node = typeof step === 'number' ? node.rules[step] : undefined;
  }
  return node ?? null;
}

/** Where the very same node is now. */
export function pathOf(draft: DraftRule, sought: DraftRule, path = ''): string | null {
  if (draft === sought) return path;
  if (isCondition(draft)) return null;
  if (draft.kind === 'not') return pathOf(draft.rule, sought, `${path}/rule`);
  for (const [index, child] of draft.rules.entries()) {
    const found = pathOf(child, sought, `${path}/rules/${index}`);
    if (found !== null) return found;
  }
  return null;
}

export function isWithin(path: string, ancestor: string): boolean {
  return path === ancestor || path.startsWith(`${ancestor}/`);
}

export function groupOperator(node: DraftGroup | DraftNot): GroupOperator {
  if (node.kind !== 'not') return node.kind;
  return node.rule.kind === 'all' ? 'not_all' : 'none';
}

/** The conditions a person sees in a group, each with its path. */
export function membersAt(draft: DraftRule, path: string): { path: string; node: DraftRule }[] {
  const node = nodeAt(draft, path);
  if (!node || isCondition(node)) return [];
  if (isList(node)) return node.rules.map((rule, index) => ({ path: `${path}/rules/${index}`, node: rule }));
  return isList(node.rule) ? membersAt(draft, `${path}/rule`) : [{ path: `${path}/rule`, node: node.rule }];
}

/** Where a node stands among what is seen; null for the root. */
export function placeOf(draft: DraftRule, path: string): Place | null {
  if (path === '') return null;
  const last = stepsOf(path).at(-1);
  const holder = path.replace(/\/(rule|rules\/\d+)$/, '');
  const outer = holder.replace(/\/rule$/, '');
  const isInner = outer !== holder && nodeAt(draft, outer)?.kind === 'not' && typeof last === 'number';
  return { group: isInner ? outer : holder, index: typeof last === 'number' ? last : 0 };
}

export function addNode(draft: DraftGroup, place: Place, node: DraftRule): DraftGroup {
  const group = nodeAt(draft, place.group);
  if (!group || isCondition(group)) return draft;
  if (isList(group)) return replaceNode(draft, place.group, withMember(group, place.index, node));
  const inner: DraftGroup = isList(group.rule) ? group.rule : { kind: 'any', rules: [group.rule] };
  return replaceNode(draft, place.group, { kind: 'not', rule: withMember(inner, place.index, node) });
}

export function replaceNode(draft: DraftGroup, path: string, node: DraftRule): DraftGroup {
  return nodeAt(draft, path) ? asRoot(rewrite(draft, stepsOf(path), node)) : draft;
}

export function removeNode(draft: DraftGroup, path: string): DraftGroup {
  return path !== '' && nodeAt(draft, path) ? asRoot(rewrite(draft, stepsOf(path), null)) : draft;
}

/** Takes a node to another place; the place is meant as it is before the node leaves. */
export function moveNode(draft: DraftGroup, from: string, place: Place): DraftGroup {
  const node = nodeAt(draft, from);
  const target = nodeAt(draft, place.group);
  if (from === '' || !node || !target || isCondition(target) || isWithin(place.group, from)) return draft;
  const at = placeOf(draft, from);
  if (at?.group === place.group && (place.index === at.index || place.index === at.index + 1)) return draft;
  // A stand-in keeps the old place until the node has arrived, so that its leaving shifts nothing.
  const standIn: DraftRule = { kind: 'segment', segment: '' };
  const arrived = addNode(replaceNode(draft, from, standIn), place, node);
  return removeNode(arrived, pathOf(arrived, standIn) ?? '');
}

/** One step with the keyboard: past a neighbour, into the group beside it, or out of its own. */
export function stepNode(draft: DraftGroup, path: string, direction: Direction): DraftGroup {
  const place = stepPlace(draft, path, direction);
  return place ? moveNode(draft, path, place) : draft;
}

function stepPlace(draft: DraftGroup, path: string, direction: Direction): Place | null {
  const at = placeOf(draft, path);
  if (!at) return null;
  const members = membersAt(draft, at.group);
  const outside = placeOf(draft, at.group);
  switch (direction) {
    case 'up':
      return at.index > 0 ? { ...at, index: at.index - 1 } : outside;
    case 'down':
      if (at.index < members.length - 1) return { ...at, index: at.index + 2 };
      return outside && { ...outside, index: outside.index + 1 };
    case 'out':
      return outside && { ...outside, index: outside.index + 1 };
    case 'in': {
      const before = members[at.index - 1];
      if (before && !isCondition(before.node)) {
        return { group: before.path, index: membersAt(draft, before.path).length };
      }
      const after = members[at.index + 1];
      return after && !isCondition(after.node) ? { group: after.path, index: 0 } : null;
    }
  }
}

export function duplicateNode(draft: DraftGroup, path: string): DraftGroup {
  const node = nodeAt(draft, path);
  const place = placeOf(draft, path);
  return node && place ? addNode(draft, { ...place, index: place.index + 1 }, structuredClone(node)) : draft;
}

/** Puts a node into a group of its own. */
export function wrapNode(draft: DraftGroup, path: string, operator: GroupOperator): DraftGroup {
  const node = nodeAt(draft, path);
  if (!node || (isList(node) && node.rules.length === 0)) return draft;
  return replaceNode(draft, path, withOperator([node], operator));
}

/** Takes a group away and leaves its conditions where it stood. */
export function unwrapNode(draft: DraftGroup, path: string): DraftGroup {
  const node = nodeAt(draft, path);
  if (path === '' || !node || isCondition(node)) return draft;
  const members = membersAt(draft, path).map((member) => member.node);
  const [only] = members;
  if (only && members.length === 1) return replaceNode(draft, path, only);
  const holderPath = path.replace(/\/rules\/\d+$/, '');
  const holder = nodeAt(draft, holderPath);
  if (!holder || !isList(holder)) return replaceNode(draft, path, { kind: 'any', rules: members });
  return replaceNode(draft, holderPath, {
    ...holder,
    rules: holder.rules.flatMap((rule) => (rule === node ? members : [rule])),
  });
}

/** All, any, none or not all of the same conditions. The root stays an all or an any. */
export function changeOperator(draft: DraftGroup, path: string, operator: GroupOperator): DraftGroup {
  const node = nodeAt(draft, path);
  if (!node || isCondition(node) || groupOperator(node) === operator) return draft;
  if (path === '' && operator !== 'all' && operator !== 'any') return draft;
  const members = membersAt(draft, path).map((member) => member.node);
  return replaceNode(draft, path, withOperator(members, operator));
}

/** Asks another kind of question; what the two kinds share (event, its conditions, window) stays. */
export function changeKind(draft: DraftGroup, path: string, kind: AskableKind): DraftGroup {
  const node = nodeAt(draft, path);
  if (!node || !isCondition(node) || node.kind === kind) return draft;
  const blank = blankCondition(kind);
  if ((blank.kind === 'did' || blank.kind === 'aggregate') && (node.kind === 'did' || node.kind === 'aggregate')) {
    return replaceNode(draft, path, { ...blank, event: node.event, where: node.where, window: node.window });
  }
  return replaceNode(draft, path, blank);
}

function isList(node: DraftRule): node is DraftGroup {
  return node.kind === 'all' || node.kind === 'any';
}

function withMember(group: DraftGroup, index: number, node: DraftRule): DraftGroup {
  return { ...group, rules: group.rules.toSpliced(index, 0, node) };
}

function withOperator(members: DraftRule[], operator: GroupOperator): DraftRule {
  const [only] = members;
  switch (operator) {
    case 'all':
    case 'any':
      return { kind: operator, rules: members };
    case 'none':
      return {
        kind: 'not',
        rule: only && members.length === 1 && !isList(only) ? only : { kind: 'any', rules: members },
      };
    case 'not_all':
      return { kind: 'not', rule: { kind: 'all', rules: members } };
  }
}

type Step = number | 'rule' | null;

/** "/rules/2/rule" becomes 2, rule. A step that no rule has becomes null, and leads nowhere. */
function stepsOf(path: string): Step[] {
  if (path === '') return [];
  const parts = path.match(/\/rules\/\d+|\/[^/]*/g) ?? [];
  return parts.map((part) => {
    if (part === '/rule') return 'rule';
    return part.startsWith('/rules/') ? Number(part.slice('/rules/'.length)) : null;
  });
}

/** The tree with another node at the end of the steps; with null, without it and the groups it leaves empty. */
function rewrite(node: DraftRule, steps: Step[], put: DraftRule | null): DraftRule | null {
  const [step, ...rest] = steps;
  if (step === undefined) return put;
  if (isCondition(node)) return node;
  if (node.kind === 'not') {
    const rule = rewrite(node.rule, rest, put);
    return rule && { ...node, rule };
  }
  const rules = node.rules.flatMap((child, index) => (index === step ? (rewrite(child, rest, put) ?? []) : [child]));
  return rules.length > 0 ? { ...node, rules } : null;
}

function asRoot(node: DraftRule | null): DraftGroup {
  if (!node) return { kind: 'all', rules: [] };
  return isList(node) ? node : { kind: 'all', rules: [node] };
}
