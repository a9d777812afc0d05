import { describe, expect, it } from 'vitest';
import type { RfmDefinition } from '@/lib/core/rfm/rfm-definition';
import { evaluateRule } from '@/lib/core/segments/evaluate-rule';
import { isNegative } from '@/lib/core/segments/operators';
import { parseRule } from '@/lib/core/segments/parse-rule';
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
      (leaf.kind === 'trait' || leaf.kind === 'aggregate') &&
      'value' in leaf &&
      (leaf.operator === 'equals' || leaf.operator === 'at_least') &&
      typeof leaf.value === 'number'
        ? parseRule({ ...leaf, value: Math.trunc(leaf.value * 1e6) / 1e6 })
        : leaf,
  },
  'class edge': { scope: (scope) => withModels(scope, (model) => ({ ...model, scores: edged(model.scores) })) },
  'zone of a model': { scope: (scope) => withModels(scope, (model) => ({ ...model, zone: 'UTC' })) },
  'missing scores': {
    rule: (leaf) =>
      leaf.kind === 'rfm' && leaf.frequency?.includes(1)
        ? { kind: 'any', rules: [leaf, { kind: 'not', rule: { ...leaf, ...everyScore } }] }
        : leaf,
  },
  calendar: {
    rule: (leaf) => {
      if (leaf.kind !== 'did' && leaf.kind !== 'aggregate') return leaf;
      if (leaf.window === 'ever' || !('last' in leaf.window) || leaf.window.last.unit !== 'month') return leaf;
      return { ...leaf, window: { last: { n: leaf.window.last.n * 30, unit: 'day' } } };
    },
  },
  'length of a sequence': {
    rule: (leaf) =>
      leaf.kind === 'sequence' && leaf.within?.unit === 'minute'
        ? { ...leaf, within: { n: leaf.within.n * 60 + 1, unit: 'minute' } }
        : leaf,
  },
  'events between steps': {
    rule: (leaf) => (leaf.kind === 'sequence' ? { ...leaf, without: undefined } : leaf),
  },
  'property held equal': {
    rule: (leaf) => (leaf.kind === 'sequence' ? { ...leaf, same: undefined } : leaf),
  },
  'order of steps': {
    rule: (leaf) => {
      if (leaf.kind !== 'sequence') return leaf;
      const did = leaf.steps.map(
        (step): Rule => ({ kind: 'did', ...step, window: 'ever', count: { operator: 'at_least', n: 1 } }),
      );
      return { kind: 'all', rules: did };
    },
  },
  'event that takes two steps': {
    rule: (leaf) => {
      if (leaf.kind !== 'sequence') return leaf;
      const [first, second, third] = leaf.steps;
      return first && second && JSON.stringify(first) === JSON.stringify(second) && third
        ? { ...leaf, steps: leaf.steps.slice(1) }
        : leaf;
    },
  },
};

const everyScore = { recency: [1, 2, 3, 4, 5], frequency: undefined, monetary: undefined, group: undefined };

function withModels(scope: Scope, change: (model: RfmDefinition) => RfmDefinition): Scope {
  const { findModel } = scope;
  return {
    ...scope,
    findModel: (key, version) => {
      const model = findModel?.(key, version);
      return model ? change(model) : null;
    },
  };
}

/** As if a value at a cut-off were above it. */
function edged({ n, cuts }: RfmDefinition['scores']): RfmDefinition['scores'] {
  const below = (values: number[]) => values.map((cut) => Math.max(cut - 0.000001, -9e12));
  return {
    n,
    cuts: { recency: below(cuts.recency), frequency: below(cuts.frequency), monetary: below(cuts.monetary) },
  };
}

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
