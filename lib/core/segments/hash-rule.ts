import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { unreachable } from '@/lib/core/errors';
import type { PropertyCondition, Rule } from '@/lib/core/segments/rule';

/** The text that rules which differ only in order share: RFC 8785, with sorted children, conditions and choices. */
export function canonicalRule(rule: Rule): string {
  return canonical(sorted(rule));
}

/** SHA-256 of the canonical text, as 64 hexadecimal digits. */
export function hashRule(rule: Rule): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalRule(rule))));
}

function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('A rule is JSON, and this is not.');
  return text;
}

function sorted(rule: Rule): unknown {
  switch (rule.kind) {
    case 'all':
    case 'any':
      return { kind: rule.kind, rules: inOrder(rule.rules.map(sorted)) };
    case 'not':
      return { kind: rule.kind, rule: sorted(rule.rule) };
    case 'trait':
      return sortedChoice(rule);
    case 'did':
    case 'aggregate':
      return { ...sortedChoice(rule), ...(rule.where && { where: inOrder(rule.where.map(sortedChoice)) }) };
    case 'segment':
    case 'snapshot':
      return rule;
    default:
      return unreachable(rule);
  }
}

function sortedChoice(node: Rule | PropertyCondition): object {
  if (!('operator' in node) || (node.operator !== 'is_any_of' && node.operator !== 'is_none_of')) return node;
  return { ...node, value: inOrder(node.value) };
}

function inOrder(values: readonly unknown[]): unknown[] {
  const keyed = values.map((value) => ({ value, key: canonical(value) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ value }) => value);
}
