import { describe, expect, it } from 'vitest';
import { findRuleProblems, parseRule } from '@/lib/core/segments/parse-rule';
import { Rule } from '@/lib/core/segments/rule';
import { countNodes, nodesOf, referencesIn, ruleDepth } from '@/lib/core/segments/walk-rule';

const did = { kind: 'did', event: 'order' };
const problems = (raw: unknown) => findRuleProblems(raw).map(({ path, message }) => `${path}: ${message}`);

function nested(depth: number): unknown {
  let rule: unknown = did;
  for (let level = 1; level < depth; level += 1) rule = { kind: 'not', rule };
  return rule;
}

describe('a rule from outside', () => {
  it('says that a rule is missing where none is given', () => {
    expect(() => parseRule(undefined)).toThrow('A rule is missing. Send one as an object with a "kind".');
  });

  it('gets its defaults', () => {
    expect(parseRule(did)).toEqual({ ...did, count: { operator: 'at_least', n: 1 }, window: 'ever' });
  });

  it('rejects an empty group, which would match everyone', () => {
    expect(Rule.safeParse({ kind: 'all', rules: [] }).success).toBe(false);
    expect(Rule.safeParse({ kind: 'any', rules: [] }).success).toBe(false);
  });

  it('says every problem at its node', () => {
    expect(
      problems({
        kind: 'all',
        rules: [
          { kind: 'did', evnt: 'x' },
          { kind: 'trait', name: 'plan', operator: 'resembles' },
          { kind: 'any', rules: [] },
        ],
      }),
    ).toEqual([
      '/rules/0: The did condition at /rules/0 has no field "evnt". Remove it or correct its spelling.',
      '/rules/1/operator: The trait condition "plan" at /rules/1 has the unknown operator "resembles". Choose an operator that this condition has.',
      '/rules/2/rules: The "any" group at /rules/2: This group is empty, and an empty group would match everyone. Put a condition in it, or remove it.',
    ]);
  });

  it('throws one sentence, with all findings in the details', () => {
    expect(() => parseRule({ kind: 'trait', name: 'plan', operator: 'at_least' })).toThrow(
      'The trait condition "plan" lacks "value". Fill it in.',
    );
  });

  it.each([
    [null, 'The rule holds something else where an object ({ … }) has to be.'],
    [[], 'The rule holds something else where an object ({ … }) has to be.'],
    [
      {},
      'The rule lacks "kind". A condition is one of all, any, not, trait, did, aggregate, sequence, segment, snapshot and rfm.',
    ],
    [
      { kind: 'more_than' },
      'The more_than condition has the unknown kind "more_than". A condition is one of all, any, not, trait, did, aggregate, sequence, segment, snapshot and rfm.',
    ],
    [
      { kind: 'trait', name: 'plan', operator: 'is_any_of', value: ['a', 1] },
      'The trait condition "plan": Give 1 to 1000 values, all texts or all numbers.',
    ],
    [
      { kind: 'trait', name: 'plan', operator: 'is_any_of', value: [] },
      'The trait condition "plan": Give 1 to 1000 values, all texts or all numbers.',
    ],
    [
      { kind: 'trait', name: 'plan', operator: 'exists', value: 1 },
      'The trait condition "plan" has no field "value". Remove it or correct its spelling.',
    ],
    [
      { kind: 'trait', name: 'plan', operator: 'equals', value: 'half \ud83d' },
      'The trait condition "plan": This text holds half a character. Type it again.',
    ],
    [
      { kind: 'trait', name: 'n', operator: 'at_least', value: 9.1e12 },
      'The trait condition "n": Numbers go up to 9,000,000,000,000.',
    ],
    [
      { ...did, count: { operator: 'at_least', n: 1.5 } },
      'The did condition "order": A number of times is a whole number from 0 to 1,000,000,000.',
    ],
    [
      { ...did, window: { last: { n: 0, unit: 'day' } } },
      'The did condition "order": A length of time is a whole number from 1 to 100,000.',
    ],
    [
      { ...did, where: [] },
      'The did condition "order": This list of property conditions is empty. Leave `where` out, or add a condition.',
    ],
    [
      { kind: 'segment', segment: 'a', version: 0 },
      'The segment condition "a": The version of a segment is a whole number from 1.',
    ],
    [{ kind: 'snapshot', snapshot: 'last week' }, 'The snapshot condition: This is no id of a frozen list.'],
    [
      { kind: 'rfm', model: 'worth', version: 1 },
      'The rfm condition "worth": Say which scores or which group is meant.',
    ],
    [
      { kind: 'rfm', model: 'worth', version: 1, recency: [6] },
      'The rfm condition "worth": Scores are a list of whole numbers from 1 to 5.',
    ],
    [
      { kind: 'rfm', model: 'worth', version: 1, recency: [] },
      'The rfm condition "worth": Scores are a list of whole numbers from 1 to 5.',
    ],
    [{ kind: 'snapshot' }, 'The snapshot condition lacks "snapshot". Fill it in.'],
  ])('refuses %j', (raw, message) => {
    expect(findRuleProblems(raw)[0]?.message).toBe(message);
  });

  it.each(['2025-02-30', '2025-03-31T18:00:00', '2025-03-31T18:00:00.1234Z', 'yesterday', 20250331])(
    'refuses the moment %j',
    (value) => {
      expect(Rule.safeParse({ kind: 'trait', name: 'at', operator: 'before', value }).success).toBe(false);
    },
  );

  it('takes names that JavaScript objects have themselves', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      expect(parseRule({ kind: 'trait', name, operator: 'exists' })).toEqual({
        kind: 'trait',
        name,
        operator: 'exists',
      });
    }
  });
});

describe('the size of a rule is judged first', () => {
  const tooMany = 'A rule holds at most 200 conditions and groups. Split it into segments and refer to those.';
  const tooDeep = 'Groups nest at most 10 deep. Take a group out, or make it a segment of its own.';

  it('takes 200 nodes and refuses 201, where conditions counted', () => {
    const where = Array.from({ length: 99 }, () => ({ property: 'amount', operator: 'exists' }));
    const rules = [
      { ...did, where },
      { ...did, where: where.slice(0, 98) },
    ];
    expect(problems({ kind: 'all', rules })).toEqual([]);
    expect(problems({ kind: 'all', rules: [...rules, did] })).toEqual([`: ${tooMany}`]);
  });

  it('refuses 10,000 nodes', () => {
    expect(problems({ kind: 'any', rules: Array.from({ length: 10_000 }, () => did) })).toEqual([`: ${tooMany}`]);
  });

  it('takes 10 levels and refuses 11', () => {
    expect(problems(nested(10))).toEqual([]);
    expect(problems(nested(11))).toEqual([`: ${tooDeep}`]);
  });

  it('survives 100,000 levels', () => {
    expect(problems(nested(100_000))).toEqual([`: ${tooDeep}`]);
    let rules: unknown = did;
    for (let level = 0; level < 100_000; level += 1) rules = { kind: 'all', rules: [rules] };
    expect(problems(rules)).toEqual([`: ${tooDeep}`]);
  });
});

describe('walking a rule', () => {
  const rule = parseRule({
    kind: 'all',
    rules: [
      did,
      { kind: 'not', rule: { kind: 'segment', segment: 'a', version: 2 } },
      { kind: 'segment', segment: 'a', version: 2 },
    ],
  });

  it('names every node by its JSON Pointer, depth first', () => {
    expect(nodesOf(rule).map(({ path }) => path)).toEqual(['', '/rules/0', '/rules/1', '/rules/1/rule', '/rules/2']);
    expect(ruleDepth(rule)).toBe(3);
  });

  it('finds each pinned segment once', () => {
    expect(referencesIn(rule)).toEqual([{ segment: 'a', version: 2 }]);
  });

  it('counts the nodes of pinned rules as often as they are used, and stops when they never end', () => {
    expect(countNodes(rule, () => ({ rule: parseRule(did), zone: 'UTC' }))).toBe(7);
    expect(countNodes(rule, () => ({ rule, zone: 'UTC' }), { most: 200 })).toBe(201);
  });
});
