import { unreachable } from '@/lib/core/errors';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { explainAggregate } from '@/lib/core/segments/explain/aggregate';
import { type Clause, said } from '@/lib/core/segments/explain/clause';
import { predicate } from '@/lib/core/segments/explain/comparison';
import { explainDid } from '@/lib/core/segments/explain/did';
import { explainFrozen } from '@/lib/core/segments/explain/frozen';
import { propertyName } from '@/lib/core/segments/explain/names';
import { explainSegment } from '@/lib/core/segments/explain/segment';
import { explainTrait } from '@/lib/core/segments/explain/trait';
import { listed } from '@/lib/core/segments/explain/words';
import type { All, Any, Not, PropertyCondition, Rule } from '@/lib/core/segments/rule';

type Leaf = Exclude<Rule, All | Any | Not>;

const isLeaf = (rule: Rule): rule is Leaf => rule.kind !== 'all' && rule.kind !== 'any' && rule.kind !== 'not';

/** A rule as one English sentence in the dictionary's words: "Profiles on pro who kept a text in the last 30 days." */
export function explainRule(rule: Rule, dictionary: Dictionary): string {
  return `Profiles ${those(simplified(rule), dictionary)}.`;
}

/** One condition as a line without a full stop: "kept a text at least 12 times in the last 30 days". */
export function explainNode(node: Rule | PropertyCondition, dictionary: Dictionary, event?: string): string {
  if (!('kind' in node)) return `${propertyName(dictionary, event, node.property)} ${predicate(node)}`;
  if (isLeaf(node)) return lineOf(clauseOf(node, dictionary));
  if (node.kind === 'not') {
    return isLeaf(node.rule)
      ? lineOf(clauseOf(node.rule, dictionary, true))
      : `not (${explainNode(node.rule, dictionary)})`;
  }
  const parts = node.rules.map((part) => bracketed(part, explainNode(part, dictionary)));
  return listed(parts, node.kind === 'all' ? 'and' : 'or');
}

const lineOf = (clause: Clause): string => clause.line ?? clause.text;

/** Groups of one and doubled negations say nothing of their own. */
function simplified(rule: Rule): Rule {
  if ((rule.kind === 'all' || rule.kind === 'any') && rule.rules[0]) {
    return rule.rules.length === 1 ? simplified(rule.rules[0]) : { ...rule, rules: rule.rules.map(simplified) };
  }
  if (rule.kind !== 'not') return rule;
  const inner = simplified(rule.rule);
  return inner.kind === 'not' ? inner.rule : { kind: 'not', rule: inner };
}

function clauseOf(rule: Leaf, dictionary: Dictionary, negated = false): Clause {
  switch (rule.kind) {
    case 'trait':
      return explainTrait(rule, dictionary, negated);
    case 'did':
      return explainDid(rule, dictionary, negated);
    case 'aggregate':
      return explainAggregate(rule, dictionary, negated);
    case 'segment':
      return explainSegment(rule, dictionary, negated);
    case 'snapshot':
      return explainFrozen(rule, dictionary, negated);
    default:
      return unreachable(rule);
  }
}

/** What follows "Profiles" or "those", at the top of a sentence or of a "but not". */
function those(rule: Rule, dictionary: Dictionary): string {
  switch (rule.kind) {
    case 'all':
      return allOf(rule, dictionary);
    case 'any':
      return anyOf(rule, dictionary);
    case 'not':
      return `other than those ${those(rule.rule, dictionary)}`;
    default: {
      const clause = clauseOf(rule, dictionary);
      return clause.aside ?? said(clause);
    }
  }
}

/** Asides first, then clauses, then choices, then exceptions: the order of an `all` does not change who is meant. */
function allOf(rule: All, dictionary: Dictionary): string {
  const excluded = rule.rules.flatMap((part) => (part.kind === 'not' ? [part.rule] : []));
  const included = rule.rules.filter((part) => part.kind !== 'not');
  const exceptions = excluded.map((part) => `those ${bracketed(part, those(part, dictionary))}`);
  if (included.length === 0) return `other than ${exceptions.join(', and other than ')}`;
  const but = exceptions.length > 0 ? `, but not ${exceptions.join(', nor ')}` : '';
  return `${joined(included, dictionary)}${but}`;
}

function joined(rules: Rule[], dictionary: Dictionary): string {
  const clauses = rules.flatMap((part) => (isLeaf(part) ? [clauseOf(part, dictionary)] : []));
  const asides = clauses.flatMap((clause) => clause.aside ?? []).slice(0, 1);
  const rest = clauses.filter((clause) => clause.aside === undefined || clause.aside !== asides[0]).map(said);
  const groups = rules.flatMap((part) => (isLeaf(part) ? [] : [choice(part, dictionary)]));
  const tail = listed([...rest, ...groups], 'and');
  return [
    ...asides,
    ...(tail === '' ? [] : [groups.length > 0 && rest.length === 0 && asides.length > 0 ? `and ${tail}` : tail]),
  ].join(' ');
}

/** A group inside an `all`: a plain choice reads as "either … or …", anything deeper is put in brackets. */
function choice(rule: Rule, dictionary: Dictionary): string {
  if (rule.kind === 'any' && rule.rules.every(isLeaf)) {
    return `either ${listed(
      rule.rules.map((part) => inner(part, dictionary)),
      'or',
    )}`;
  }
  return bracketed(rule, inner(rule, dictionary));
}

/** Where a part of an `any` is an `all`, "or else" parts them: it binds more loosely than "and". */
function anyOf(rule: Any, dictionary: Dictionary): string {
  if (rule.rules.every((part) => isLeaf(part) || part.kind === 'not')) {
    return listed(
      rule.rules.map((part) => inner(part, dictionary)),
      'or',
    );
  }
  return rule.rules.map((part) => inner(part, dictionary)).join(', or else ');
}

/** A rule as clauses that can stand after "and", "or" and "either". */
function inner(rule: Rule, dictionary: Dictionary): string {
  switch (rule.kind) {
    case 'all':
      return listed(
        rule.rules.map((part) => bracketed(part, inner(part, dictionary))),
        'and',
      );
    case 'any':
      return listed(
        rule.rules.map((part) => bracketed(part, inner(part, dictionary))),
        'or',
      );
    case 'not':
      return isLeaf(rule.rule)
        ? said(clauseOf(rule.rule, dictionary, true))
        : `who are not among those ${bracketed(rule.rule, inner(rule.rule, dictionary))}`;
    default:
      return said(clauseOf(rule, dictionary));
  }
}

const bracketed = (rule: Rule, words: string): string =>
  rule.kind === 'all' || rule.kind === 'any' ? `(${words})` : words;
