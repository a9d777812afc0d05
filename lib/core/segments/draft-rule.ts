import {
  Aggregate,
  type Count,
  Did,
  FrozenReference,
  type NumberOperator,
  type Operator,
  PropertyCondition,
  type Rule,
  SegmentReference,
  type Span,
  Trait,
  type Window,
} from './rule';

/**
 * What the builder edits: the rule's own tree, in which a condition may still be missing a part and the root group
 * may be empty. An empty name means "not chosen yet". `completeRule` says what of it is a rule already.
 */
export type DraftValue = string | number | boolean | string[] | number[] | Span;
type DraftComparison = { operator: Operator; value?: DraftValue; ignore_case?: true };
export type DraftWhere = DraftComparison & { property: string };
export type DraftTrait = DraftComparison & { kind: 'trait'; name: string };
export type DraftDid = { kind: 'did'; event?: string; where?: DraftWhere[]; count: Count; window: Window };
export type DraftAggregate = {
  kind: 'aggregate';
  event?: string;
  where?: DraftWhere[];
  window: Window;
  aggregate: Aggregate['aggregate'];
  property?: string;
  operator: Operator;
  value?: DraftValue;
  ignore_case?: true;
};
export type DraftReference = { kind: 'segment'; segment: string; version?: number };
/** A list that another screen froze: it is taken as it is. */
export type DraftFrozen = FrozenReference;
export type DraftCondition = DraftTrait | DraftDid | DraftAggregate | DraftReference | DraftFrozen;
/** What a builder can ask from nothing. */
export type AskableKind = Exclude<DraftCondition['kind'], 'snapshot'>;
export type DraftGroup = { kind: 'all' | 'any'; rules: DraftRule[] };
export type DraftNot = { kind: 'not'; rule: DraftRule };
export type DraftRule = DraftGroup | DraftNot | DraftCondition;

export const emptyDraft: DraftGroup = { kind: 'all', rules: [] };

/** A rule as the builder shows it: under one group, which may be empty. */
export function draftOf(rule: Rule | null): DraftGroup {
  if (!rule) return emptyDraft;
  return rule.kind === 'all' || rule.kind === 'any' ? rule : { kind: 'all', rules: [rule] };
}

export function isCondition(node: DraftRule): node is DraftCondition {
  return node.kind !== 'all' && node.kind !== 'any' && node.kind !== 'not';
}

/** A condition nobody has filled in yet. `event: ''` is not "any event": that is no event at all. */
export function blankCondition(kind: AskableKind): DraftCondition {
  switch (kind) {
    case 'trait':
      return { kind, name: '', operator: 'exists' };
    case 'did':
      return { kind, event: '', count: { operator: 'at_least', n: 1 }, window: 'ever' };
    case 'aggregate':
      return { kind, event: '', aggregate: 'sum', property: '', operator: 'at_least', window: 'ever' };
    case 'segment':
      return { kind, segment: '' };
  }
}

export type CompletedRule = {
  /** Null when nothing is complete: there is no rule that means "nobody was asked for yet". */
  rule: Rule | null;
  /** From a node of the rule to the node of the draft it came from, both as JSON Pointers. */
  draftPaths: Map<string, string>;
  /** What is still to be filled in, in the order it is read. */
  missing: { path: string; says: string }[];
};

/** The part of a draft that is a rule: conditions still being filled in are left out and listed. */
export function completeRule(draft: DraftRule): CompletedRule {
  const draftPaths = new Map<string, string>();
  const missing: CompletedRule['missing'] = [];
  const rule = complete(draft, '', '', { draftPaths, missing });
  return { rule, draftPaths, missing };
}

type Findings = Pick<CompletedRule, 'draftPaths' | 'missing'>;

function complete(node: DraftRule, draftPath: string, path: string, found: Findings): Rule | null {
  if (isCondition(node)) return completeCondition(node, draftPath, path, found);
  if (node.kind === 'not') {
    const rule = complete(node.rule, `${draftPath}/rule`, `${path}/rule`, found);
    if (rule) found.draftPaths.set(path, draftPath);
    return rule && { kind: 'not', rule };
  }
  const rules: Rule[] = [];
  node.rules.forEach((child, index) => {
    const rule = complete(child, `${draftPath}/rules/${index}`, `${path}/rules/${rules.length}`, found);
    if (rule) rules.push(rule);
  });
  if (rules.length === 0) return null;
  found.draftPaths.set(path, draftPath);
  return { kind: node.kind, rules };
}

function completeCondition(node: DraftCondition, draftPath: string, path: string, found: Findings): Rule | null {
  const whole = parseCondition('where' in node && node.where ? { ...node, where: undefined } : node);
  if (!whole) {
    found.missing.push({ path: draftPath, says: whatIsMissing(node) });
    return null;
  }
  found.draftPaths.set(path, draftPath);
  if (!('where' in node) || !node.where || (whole.kind !== 'did' && whole.kind !== 'aggregate')) return whole;
  const where: PropertyCondition[] = [];
  node.where.forEach((part, index) => {
    const parsed = PropertyCondition.safeParse(part);
    if (parsed.success) {
      found.draftPaths.set(`${path}/where/${where.length}`, `${draftPath}/where/${index}`);
      where.push(parsed.data);
    } else {
      found.missing.push({ path: `${draftPath}/where/${index}`, says: missingOfComparison(part, part.property) });
    }
  });
  return where.length > 0 ? { ...whole, where } : whole;
}

function parseCondition(node: DraftCondition): Trait | Did | Aggregate | SegmentReference | FrozenReference | null {
  const bare = Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined));
  return conditionSchema(node.kind).safeParse(bare).data ?? null;
}

function conditionSchema(kind: DraftCondition['kind']) {
  switch (kind) {
    case 'trait':
      return Trait;
    case 'did':
      return Did;
    case 'aggregate':
      return Aggregate;
    case 'segment':
      return SegmentReference;
    case 'snapshot':
      return FrozenReference;
  }
}

function whatIsMissing(node: DraftCondition): string {
  switch (node.kind) {
    case 'trait':
      return missingOfComparison(node, node.name, 'a trait');
    case 'did':
      return node.event === '' ? 'Choose an event.' : 'Say how many times.';
    case 'aggregate':
      if (node.event === '') return 'Choose an event.';
      if (node.aggregate !== 'distinct_days' && !node.property) return 'Choose a property.';
      return missingOfComparison(node, 'aggregate');
    case 'segment':
      return node.segment === '' ? 'Choose a segment.' : 'Choose a version.';
    case 'snapshot':
      return 'This is no frozen list. Remove it.';
  }
}

function missingOfComparison(comparison: DraftComparison, name: string, noun = 'a property'): string {
  if (name === '') return `Choose ${noun}.`;
  return comparison.operator === 'matches' || comparison.operator === 'not_matches'
    ? 'Write a pattern.'
    : 'Choose a value.';
}

const numberOperators: readonly Operator[] = [
  'equals',
  'not_equals',
  'less_than',
  'at_most',
  'greater_than',
  'at_least',
] satisfies NumberOperator[];

export function isNumberOperator(operator: Operator): operator is NumberOperator {
  return numberOperators.includes(operator);
}
