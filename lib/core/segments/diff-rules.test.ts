import { describe, expect, it } from 'vitest';
import { diffRules } from '@/lib/core/segments/diff-rules';
import { hashRule } from '@/lib/core/segments/hash-rule';
import { parseRule } from '@/lib/core/segments/parse-rule';

const plan = (...value: string[]) => ({ kind: 'trait', name: 'plan', operator: 'is_any_of', value });
const did = (event: string, n = 1) => ({ kind: 'did', event, count: { operator: 'at_least', n } });
const all = (...rules: unknown[]) => ({ kind: 'all', rules });
const any = (...rules: unknown[]) => ({ kind: 'any', rules });
const not = (rule: unknown) => ({ kind: 'not', rule });
const diff = (before: unknown, after: unknown) =>
  diffRules(before === null ? null : parseRule(before), parseRule(after)).map(
    ({ path, sentence }) => `${path} ${sentence}`,
  );

describe('the difference of two rules in words', () => {
  it.each([
    ['nothing', all(plan('pro'), did('a')), all(plan('pro'), did('a')), []],
    [
      'the first version',
      null,
      all(plan('pro'), did('a')),
      ['/rules/0 Added: plan is pro.', '/rules/1 Added: did “a”.'],
    ],
    ['an added condition', all(plan('pro')), all(plan('pro'), did('a')), ['/rules/1 Added: did “a”.']],
    ['a removed condition', all(plan('pro'), did('a')), all(did('a')), ['/rules/0 Removed: plan is pro.']],
    [
      'a changed value',
      all(plan('pro'), did('a')),
      all(plan('pro', 'team'), did('a')),
      ['/rules/0 Changed: “plan is pro” is now “plan is pro or team”.'],
    ],
    ['a changed count', did('a'), did('a', 3), [' Changed: “did “a”” is now “did “a” at least 3 times”.']],
    [
      'another kind of group',
      all(plan('pro'), did('a')),
      any(plan('pro'), did('a')),
      [' All conditions of this group had to hold; now any of them is enough.'],
    ],
    [
      'a moved condition',
      all(plan('pro'), did('a'), did('b')),
      all(did('a'), did('b'), plan('pro')),
      ['/rules/2 Moved: plan is pro.'],
    ],
    [
      'a condition moved into a group',
      all(plan('pro'), did('a'), any(did('b'), did('c'))),
      all(plan('pro'), any(did('b'), did('c'), did('a'))),
      ['/rules/1/rules/2 Moved: did “a”.'],
    ],
    ['a condition wrapped in a group', plan('pro'), all(plan('pro'), did('a')), ['/rules/1 Added: did “a”.']],
    ['a group unwrapped', all(plan('pro'), did('a')), plan('pro'), ['/rules/1 Removed: did “a”.']],
    [
      'a change under not',
      all(plan('pro'), not(did('a'))),
      all(plan('pro'), not(did('a', 2))),
      ['/rules/1/rule Changed: “did “a”” is now “did “a” at least twice”.'],
    ],
    [
      'a new not',
      all(plan('pro'), did('a')),
      all(plan('pro'), not(did('a'))),
      ['/rules/1 Removed: did “a”.', '/rules/1 Added: never did “a”.'],
    ],
    ['other choices in another order', all(plan('pro', 'team')), all(plan('team', 'pro')), []],
  ])('%s', (_, before, after, sentences) => {
    expect(diff(before, after)).toEqual(sentences);
  });
});

describe('the hash of a rule', () => {
  const hash = (rule: unknown) => hashRule(parseRule(rule));

  it('is the same for rules that differ only in order', () => {
    const where = [
      { property: 'x', operator: 'exists' },
      { property: 'amount', operator: 'is_any_of', value: [10, 9] },
    ];
    const other = [{ operator: 'is_any_of', value: [9, 10], property: 'amount' }, where[0]];
    expect(hash(all(plan('pro', 'team'), { kind: 'did', event: 'a', where }))).toBe(
      hash(all({ event: 'a', where: other, kind: 'did' }, plan('team', 'pro'))),
    );
  });

  it('fills defaults first', () => {
    expect(hash({ kind: 'did', event: 'a' })).toBe(hash({ ...did('a'), window: 'ever' }));
  });

  it('differs for rules that mean something else', () => {
    const rules = [
      did('a'),
      did('a', 2),
      did('b'),
      not(did('a')),
      all(did('a')),
      any(did('a')),
      { kind: 'trait', name: 'n', operator: 'between', value: [1, 2] },
      { kind: 'trait', name: 'n', operator: 'between', value: [2, 1] },
    ];
    expect(new Set(rules.map(hash)).size).toBe(rules.length);
  });

  it('stays what it was, so that stored versions keep theirs', () => {
    expect(hash({ kind: 'did' })).toBe('abcd80cb0979672eed62a776ca1dd8146fb49db50ca4b82b26b7a83573e5ab7b');
  });
});
