import { unreachable } from '@/lib/core/errors';
import type { Rule, SegmentReference } from '@/lib/core/segments/rule';
import type { Resolve } from '@/lib/core/segments/scope';

export type RuleNode = { path: string; rule: Rule };

/** The rules directly inside a rule, each with its place as a piece of JSON Pointer. */
export function childrenOf(rule: Rule): RuleNode[] {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return rule.rules.map((part, index) => ({ path: `/rules/${index}`, rule: part }));
    case 'not':
      return [{ path: '/rule', rule: rule.rule }];
    case 'trait':
    case 'did':
    case 'aggregate':
    case 'segment':
    case 'snapshot':
      return [];
    default:
      return unreachable(rule);
  }
}

/** Every rule of a tree, depth first in the order written; `where` conditions are not rules. */
export function nodesOf(rule: Rule, path = ''): RuleNode[] {
  return [{ path, rule }, ...childrenOf(rule).flatMap((child) => nodesOf(child.rule, path + child.path))];
}

/** The pinned segments a rule names itself, each once. */
export function referencesIn(rule: Rule): { segment: string; version: number }[] {
  const found = new Map<string, SegmentReference>();
  for (const node of nodesOf(rule)) {
    if (node.rule.kind === 'segment') found.set(JSON.stringify([node.rule.segment, node.rule.version]), node.rule);
  }
  return [...found.values()].map(({ segment, version }) => ({ segment, version }));
}

/**
 * Rules and `where` conditions, those of pinned segments included as often as they are named. Stops counting beyond
 * `most`, so that segments which name each other cost no more than that.
 */
export function countNodes(rule: Rule, resolve: Resolve, most = 1000): number {
  const waiting = [rule];
  let count = 0;
  for (let next = waiting.pop(); next && count <= most; next = waiting.pop()) {
    count += 1 + ('where' in next ? (next.where?.length ?? 0) : 0);
    const pinned = next.kind === 'segment' ? resolve(next.segment, next.version) : null;
    waiting.push(...(pinned ? [pinned.rule] : []), ...childrenOf(next).map((child) => child.rule));
  }
  return count;
}

export function ruleDepth(rule: Rule): number {
  return 1 + Math.max(0, ...childrenOf(rule).map((child) => ruleDepth(child.rule)));
}
