import { unreachable } from '@/lib/core/errors';
import type { Occurrence, Rfm, Rule, SegmentReference, Sequence } from '@/lib/core/segments/rule';
import type { FindModel, Resolve } from '@/lib/core/segments/scope';

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
    case 'sequence':
    case 'segment':
    case 'snapshot':
    case 'rfm':
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

/** The versions of models a rule names itself, each once. */
export function modelsIn(rule: Rule): { model: string; version: number }[] {
  const found = new Map<string, Rfm>();
  for (const node of nodesOf(rule)) {
    if (node.rule.kind === 'rfm') found.set(JSON.stringify([node.rule.model, node.rule.version]), node.rule);
  }
  return [...found.values()].map(({ model, version }) => ({ model, version }));
}

/**
 * Rules and `where` conditions, those of pinned segments and models included as often as they are named. Stops counting beyond
 * `most`, so that segments which name each other cost no more than that.
 */
export function countNodes(
  rule: Rule,
  resolve: Resolve,
  { most = 1000, findModel }: { most?: number; findModel?: FindModel | undefined } = {},
): number {
  const waiting = [rule];
  let count = 0;
  for (let next = waiting.pop(); next && count <= most; next = waiting.pop()) {
    count += 1 + conditionsOf(next, findModel);
    const pinned = next.kind === 'segment' ? resolve(next.segment, next.version) : null;
    waiting.push(...(pinned ? [pinned.rule] : []), ...childrenOf(next).map((child) => child.rule));
  }
  return count;
}

/** The steps of a sequence, then what must not come between them, each with its place in the rule. */
export function occurrencesOf({ steps, without = [] }: Sequence): { path: string; occurrence: Occurrence }[] {
  return [
    ...steps.map((occurrence, index) => ({ path: `/steps/${index}`, occurrence })),
    ...without.map((occurrence, index) => ({ path: `/without/${index}`, occurrence })),
  ];
}

/** The `where` conditions of a condition, or of the model it names. */
function conditionsOf(rule: Rule, findModel: FindModel | undefined): number {
  if (rule.kind === 'rfm') return findModel?.(rule.model, rule.version)?.where?.length ?? 0;
  if (rule.kind === 'sequence') {
    return occurrencesOf(rule).reduce((total, { occurrence }) => total + 1 + (occurrence.where?.length ?? 0), 0);
  }
  return 'where' in rule ? (rule.where?.length ?? 0) : 0;
}

export function ruleDepth(rule: Rule): number {
  return 1 + Math.max(0, ...childrenOf(rule).map((child) => ruleDepth(child.rule)));
}
