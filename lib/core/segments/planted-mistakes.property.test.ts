import { describe, expect, it } from 'vitest';
import { evaluateRule } from '@/lib/core/segments/evaluate-rule';
import { isNegative } from '@/lib/core/segments/operators';
import type { Rule } from '@/lib/core/segments/rule';
import type { Scope } from '@/lib/core/segments/scope';
import { randomTrial } from '@/lib/core/segments/trials/random-case';

type Mistake = { rule?: (leaf: Rule) => Rule; scope?: (scope: Scope) => Scope };

const atLeastNone = { operator: 'at_least', n: 0 } as const;

/** What a compiler could get wrong, each as the other rule or the other moment it would then answer for. */
const mistakes: Record<string, Mistake> = {
  boundary: {
    rule: (leaf) => (leaf.kind === 'trait' && leaf.operator === 'at_most' ? { ...leaf, operator: 'less_than' } : leaf),
  },
  count: {
    rule: (leaf) =>
      leaf.kind === 'did' && leaf.count.operator === 'at_least'
        ? { ...leaf, count: { ...leaf.count, operator: 'greater_than' } }
        : leaf,
  },
  negation: {
    rule: (leaf) =>
      leaf.kind === 'trait' && isNegative(leaf.operator) && leaf.operator !== 'not_exists'
        ? { kind: 'all', rules: [leaf, { kind: 'trait', name: leaf.name, operator: 'exists' }] }
        : leaf,
  },
  'frozen list': {
    rule: (leaf) =>
      leaf.kind === 'snapshot' ? { kind: 'not', rule: { kind: 'did', count: atLeastNone, window: 'ever' } } : leaf,
  },
  'window edge': { scope: (scope) => ({ ...scope, asOf: new Date(scope.asOf.getTime() - 1) }) },
  'missing trait': {
    rule: (leaf) =>
      leaf.kind === 'trait' && leaf.operator === 'at_most' && leaf.value >= 0
        ? { kind: 'any', rules: [leaf, { kind: 'trait', name: leaf.name, operator: 'not_exists' }] }
        : leaf,
  },
  'time zone': { scope: (scope) => ({ ...scope, zone: 'UTC' }) },
  decimal: {
    rule: (leaf) =>
      leaf.kind === 'trait' &&
      'value' in leaf &&
      (leaf.operator === 'equals' || leaf.operator === 'at_least') &&
      typeof leaf.value === 'number'
        ? {
            ...leaf,
            operator: leaf.operator === 'equals' ? 'equals' : 'at_least',
            value: Math.trunc(leaf.value * 1e6) / 1e6,
          }
        : leaf,
  },
  calendar: {
    rule: (leaf) => {
      if (leaf.kind !== 'did' && leaf.kind !== 'aggregate') return leaf;
      if (leaf.window === 'ever' || !('last' in leaf.window) || leaf.window.last.unit !== 'month') return leaf;
      return { ...leaf, window: { last: { n: leaf.window.last.n * 30, unit: 'day' } } };
    },
  },
};

function mistaken(rule: Rule, change: (leaf: Rule) => Rule): Rule {
  if (rule.kind === 'all' || rule.kind === 'any')
    return { ...rule, rules: rule.rules.map((part) => mistaken(part, change)) };
  return rule.kind === 'not' ? { kind: 'not', rule: mistaken(rule.rule, change) } : change(rule);
}

const trials = Array.from({ length: 150 }, (_, seed) => randomTrial(seed, { rules: 5, histories: 100 }));

function casesThatShow({ rule: change = (leaf) => leaf, scope: shift = (scope) => scope }: Mistake): number {
  const cases = trials.flatMap(({ cases, histories }) => cases.map((one) => ({ ...one, histories })));
  return cases.filter(({ rule, scope, histories }) => {
    const wrong = mistaken(rule, change);
    return histories.some(
      (history) => evaluateRule(rule, history, scope) !== evaluateRule(wrong, history, shift(scope)),
    );
  }).length;
}

describe('random cases are sharp enough to show a mistake', () => {
  for (const [name, mistake] of Object.entries(mistakes)) {
    it(`in the ${name}`, () => {
      expect(casesThatShow(mistake)).toBeGreaterThanOrEqual(2);
    });
  }

  it('and show none where there is none', () => {
    expect(casesThatShow({})).toBe(0);
  });
});
