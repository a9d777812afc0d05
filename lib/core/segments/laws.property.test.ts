import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/core/errors';
import { checkRule } from '@/lib/core/segments/check-rule';
import { emptyDictionary } from '@/lib/core/segments/dictionary';
import { diffRules } from '@/lib/core/segments/diff-rules';
import { evaluateRule } from '@/lib/core/segments/evaluate-rule';
import { explainRule } from '@/lib/core/segments/explain-rule';
import { canonicalRule, hashRule } from '@/lib/core/segments/hash-rule';
import { isNegative, positiveOf } from '@/lib/core/segments/operators';
import { findRuleProblems, parseRule } from '@/lib/core/segments/parse-rule';
import type { Rule, Trait } from '@/lib/core/segments/rule';
import { noSegments } from '@/lib/core/segments/scope';
import { compileRules } from '@/lib/core/segments/sql/compile-rule';
import { render } from '@/lib/core/segments/sql/sql';
import { Chance } from '@/lib/core/segments/trials/chance';
import { randomTrial, type Trial } from '@/lib/core/segments/trials/random-case';
import { childrenOf, countNodes } from '@/lib/core/segments/walk-rule';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const workspaceId = '5f2b7e0e-8a61-4a2f-9c39-0d8a3c1f6b11';

function forCases(check: (one: Trial['cases'][number], histories: Trial['histories'], chance: Chance) => void): void {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { cases, histories } = randomTrial(seed, { rules: 3, histories: 20 });
      for (const one of cases) check(one, histories, new Chance(seed));
    }),
    { numRuns: 150 },
  );
}

const compiled = (rule: Rule, scope: Trial['cases'][number]['scope']) => {
  const { everybody, conditions } = compileRules([rule], workspaceId, scope);
  return { rows: render(everybody), condition: conditions.map(({ condition }) => render(condition).text)[0] };
};

function shuffled(rule: Rule, chance: Chance): Rule {
  switch (rule.kind) {
    case 'all':
    case 'any': {
      const rules = rule.rules.map((part) => shuffled(part, chance));
      return {
        kind: rule.kind,
        rules: chance.happens(0.5) ? rules.reverse() : [...rules.slice(1), ...rules.slice(0, 1)],
      };
    }
    case 'not':
      return { kind: 'not', rule: shuffled(rule.rule, chance) };
    case 'trait':
      return rule.operator === 'is_any_of' || rule.operator === 'is_none_of' ? reversedChoice(rule) : rule;
    default:
      return rule;
  }
}

function reversedChoice(rule: Extract<Trait, { value: string[] | number[] }>): Rule {
  return parseRule({ ...rule, value: rule.value.toReversed() });
}

function leaves(rule: Rule): Rule[] {
  const parts = childrenOf(rule);
  return parts.length === 0 ? [rule] : parts.flatMap((part) => leaves(part.rule));
}

describe('law 1, complement', () => {
  it('a rule and its not split all profiles in two', () => {
    forCases(({ rule, scope }, histories) => {
      for (const history of histories) {
        expect(evaluateRule({ kind: 'not', rule }, history, scope)).toBe(!evaluateRule(rule, history, scope));
      }
    });
  });

  it('a negative operator is exactly the complement of its positive one', () => {
    forCases(({ rule, scope }, histories) => {
      for (const leaf of leaves(rule)) {
        if (leaf.kind !== 'trait' || !isNegative(leaf.operator)) continue;
        const positive = parseRule({ ...leaf, operator: positiveOf(leaf.operator) });
        for (const history of histories) {
          expect(evaluateRule(leaf, history, scope)).toBe(!evaluateRule(positive, history, scope));
        }
      }
    });
  });

  it('an order compare with nothing is false, and "at most once" includes never', () => {
    const nobody = { profileId: 'p', traits: [], events: [] };
    const scope = { asOf: new Date(0), knownAt: new Date(0), zone: 'UTC', resolve: noSegments };
    const holds = (raw: unknown) => evaluateRule(parseRule(raw), nobody, scope);
    for (const operator of ['less_than', 'at_most', 'greater_than', 'at_least']) {
      expect(holds({ kind: 'trait', name: 'seats', operator, value: 0 })).toBe(false);
      expect(holds({ kind: 'aggregate', aggregate: 'average', property: 'amount', operator, value: 0 })).toBe(false);
    }
    expect(holds({ kind: 'did', count: { operator: 'at_most', n: 1 } })).toBe(true);
    expect(holds({ kind: 'aggregate', aggregate: 'sum', property: 'amount', operator: 'equals', value: 0 })).toBe(true);
  });
});

describe('law 3, time moves people', () => {
  it('a profile leaves when its event grows old, with no new event', () => {
    const rule = parseRule({ kind: 'did', event: 'order', window: { last: { n: 30, unit: 'day' } } });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4e12 }), fc.integer({ min: 0, max: 60 }), (ts, days) => {
        const events = [{ id: '0'.repeat(32), event: 'order', ts, receivedAt: ts, properties: {} }];
        const at = (ms: number) =>
          evaluateRule(
            rule,
            { profileId: 'p', traits: [], events },
            { asOf: new Date(ms), knownAt: new Date(8e12), zone: 'UTC', resolve: noSegments },
          );
        expect(at(ts + days * 86_400_000)).toBe(days < 30);
        expect(at(ts - 1)).toBe(false);
      }),
    );
  });
});

describe('law 4, canonical form', () => {
  it('rules that differ only in order have one hash and name the same profiles', () => {
    forCases(({ rule, scope }, histories, chance) => {
      const other = shuffled(rule, chance);
      expect(hashRule(other)).toBe(hashRule(rule));
      for (const history of histories)
        expect(evaluateRule(other, history, scope)).toBe(evaluateRule(rule, history, scope));
    });
  });

  it('the canonical text is a rule again, with the same hash', () => {
    forCases(({ rule }) => {
      expect(hashRule(parseRule(JSON.parse(canonicalRule(rule))))).toBe(hashRule(rule));
    });
  });

  it('unknown keys are refused wherever they stand', () => {
    forCases(({ rule }) => {
      const text = JSON.stringify(rule);
      for (const place of text.matchAll(/\{"kind"/g)) {
        const raw: unknown = JSON.parse(
          `${text.slice(0, place.index)}{"everyone":true,"kind"${text.slice(place.index + 7)}`,
        );
        expect(findRuleProblems(raw)).not.toEqual([]);
      }
    });
  });
});

describe('law 5, no fail-open', () => {
  it('a pinned segment that is not there is refused by every reader', () => {
    const rule = parseRule({ kind: 'not', rule: { kind: 'segment', segment: 'gone', version: 3 } });
    const scope = { asOf: new Date(0), knownAt: new Date(0), zone: 'UTC', resolve: noSegments };
    expect(() => evaluateRule(rule, { profileId: 'p', traits: [], events: [] }, scope)).toThrow(AppError);
    expect(() => compileRules([rule], workspaceId, scope)).toThrow('There is no version 3 of the segment "gone".');
    expect(checkRule(rule, { dictionary: emptyDictionary, resolve: noSegments, zone: 'UTC' })[0]?.severity).toBe(
      'error',
    );
  });

  it('a frozen list that is not there is refused by every reader', () => {
    const snapshot = '00000000-0000-4000-8000-000000000009';
    const rule = parseRule({ kind: 'not', rule: { kind: 'snapshot', snapshot } });
    const findFrozen = () => null;
    const scope = { asOf: new Date(0), knownAt: new Date(0), zone: 'UTC', resolve: noSegments };
    for (const known of [scope, { ...scope, findFrozen }]) {
      expect(() => evaluateRule(rule, { profileId: 'p', traits: [], events: [] }, known)).toThrow(AppError);
      expect(() => compileRules([rule], workspaceId, known)).toThrow('The frozen list that this rule names is not in');
      expect(checkRule(rule, { ...known, dictionary: emptyDictionary })[0]).toMatchObject({
        path: '/rule',
        severity: 'error',
      });
    }
  });

  it('every rule compiles to a condition on facts of the profile', () => {
    forCases(({ rule, scope }) => {
      expect(compiled(rule, scope).condition).toMatch(/bitAnd\(w0, /);
    });
  });
});

describe('law 6, safe', () => {
  const words = /'(?:UTC|text|number|boolean|time|list)'/g;

  it('no text of a rule becomes SQL', () => {
    forCases(({ rule, scope }) => {
      const { rows, condition } = compiled(rule, scope);
      const bare = `${rows.text} ${condition}`.replaceAll(/\{p\d+:[A-Za-z0-9()]+\}/g, '?').replaceAll(words, '?');
      expect(bare).toMatch(/^[A-Za-z0-9_ ,.()<>=!*+?[\]-]+$/);
      expect(bare).not.toMatch(/order|view|plan|amount|country|DROP/);
    });
  });

  it('equal rules give equal text and parameters', () => {
    forCases(({ rule, scope }) => {
      expect(compiled(structuredClone(rule), scope)).toEqual(compiled(rule, scope));
    });
  });

  it('every random rule is a rule, can be checked and said, and differs from itself in nothing', () => {
    forCases(({ rule, scope }) => {
      expect(parseRule(JSON.parse(JSON.stringify(rule)))).toEqual(JSON.parse(JSON.stringify(rule)));
      checkRule(rule, { ...scope, dictionary: emptyDictionary });
      expect(explainRule(rule, emptyDictionary)).toMatch(/^Profiles .+\.$/su);
      expect(diffRules(rule, structuredClone(rule))).toEqual([]);
      expect(countNodes(rule, scope.resolve)).toBeLessThan(200);
    });
  });
});
