import { describe, expect, it } from 'vitest';
import { RfmDefinition } from '@/lib/core/rfm/rfm-definition';
import { usualGroups } from '@/lib/core/rfm/usual-groups';
import { checkRule } from '@/lib/core/segments/check-rule';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { parseRule } from '@/lib/core/segments/parse-rule';
import { type FindModel, noSegments, type Resolve } from '@/lib/core/segments/scope';

const dictionary: Dictionary = {
  events: [
    {
      name: 'order',
      properties: [
        { name: 'amount', types: ['number'] },
        { name: 'shop', types: ['text'] },
      ],
    },
  ],
  traits: [
    { name: 'plan', type: 'text' },
    { name: 'seats', type: 'number' },
    { name: 'born', type: 'time' },
  ],
  segments: [],
};

function findings(
  rule: unknown,
  { resolve = noSegments, ...more }: { resolve?: Resolve; segment?: string; findModel?: FindModel } = {},
): string[] {
  return checkRule(parseRule(rule), { dictionary, resolve, zone: 'Europe/Berlin', ...more }).map(
    ({ path, severity, message }) => `${severity} ${path}: ${message}`,
  );
}
const trait = (name: string, operator: string, value?: unknown) => ({
  kind: 'trait',
  name,
  operator,
  ...(value !== undefined && { value }),
});

describe('types are compared with what is known', () => {
  it.each([
    [trait('plan', 'equals', 'pro'), []],
    [
      trait('plan', 'at_least', 5),
      [
        'error : The trait "plan" is a text, but "at_least" here compares it with a number. Choose another operator or value.',
      ],
    ],
    [
      trait('plan', 'equals', 5),
      [
        'error : The trait "plan" is a text, but "equals" here compares it with a number. Choose another operator or value.',
      ],
    ],
    [
      trait('born', 'between', [1, 2]),
      [
        'error : The trait "born" is a time, but "between" here compares it with a number. Choose another operator or value.',
      ],
    ],
    [trait('plan', 'exists'), []],
    [
      trait('colour', 'equals', 'red'),
      ['warning /name: No profile has had a trait "colour" yet, so it counts as missing. Check the spelling.'],
    ],
    [
      { kind: 'did', event: 'odrer' },
      ['warning /event: No event "odrer" has come in yet, so nobody did it. Check the spelling, or wait for it.'],
    ],
    [
      { kind: 'did', event: 'order', where: [{ property: 'shop', operator: 'at_least', value: 1 }] },
      [
        'error /where/0: The property "shop" is a text, but "at_least" here compares it with a number. Choose another operator or value.',
      ],
    ],
    [
      { kind: 'did', event: 'order', where: [{ property: 'colour', operator: 'exists' }] },
      [
        'warning /where/0/property: No "order" event has had a property "colour" yet, so it counts as missing. Check the spelling.',
      ],
    ],
    [
      { kind: 'aggregate', event: 'order', property: 'shop', aggregate: 'sum', operator: 'at_least', value: 1 },
      ['error /property: The sum of "shop" needs numbers, and this property has none. Choose another one.'],
    ],
    [
      {
        kind: 'aggregate',
        event: 'order',
        property: 'shop',
        aggregate: 'distinct_values',
        operator: 'at_least',
        value: 1,
      },
      [],
    ],
    [
      { kind: 'aggregate', event: 'order', property: 'amount', aggregate: 'last', operator: 'contains', value: 'x' },
      [
        'error : The last "amount" is a number, but "contains" here compares it with a text. Choose another operator or value.',
      ],
    ],
  ])('%j', (rule, expected) => {
    expect(findings(rule)).toEqual(expected);
  });
});

describe('a condition has to mean something', () => {
  it('refuses a range whose ends are exchanged', () => {
    expect(findings(trait('seats', 'between', [10, 5]))).toEqual([
      'error /value: Nothing lies between 10 and 5: the trait "seats" needs the lower end first.',
    ]);
    expect(findings(trait('born', 'not_between', ['2025-03-02', '2025-03-01']))).toHaveLength(1);
  });

  it('refuses a window that ends before it begins, in the zone of the rule', () => {
    const window = { from: '2025-03-01T23:30:00Z', to: '2025-03-02' };
    expect(findings({ kind: 'did', event: 'order', window })).toEqual([
      'error /window: This window ends at 2025-03-02, before it begins at 2025-03-01T23:30:00Z. Exchange the two.',
    ]);
  });

  it.each(['(', '(?=x)', '\\1', '\\C', 'x\\\\\\C', '[b-a]', 'a**', '(?<!x)y'])('refuses the pattern %s', (pattern) => {
    expect(findings(trait('plan', 'matches', pattern))[0]).toMatch(
      /^error \/value: The pattern for the trait "plan" does not work: /,
    );
  });

  it.each(['^a.*b$', '\\\\C', '(?i)x', '\\p{Greek}', '(?P<year>\\d{4})'])('takes the pattern %s', (pattern) => {
    expect(findings(trait('plan', 'matches', pattern))).toEqual([]);
  });

  it('warns of what holds for everyone or nobody', () => {
    const count = (operator: string, n: number) => findings({ kind: 'did', event: 'order', count: { operator, n } });
    expect(count('at_least', 0)).toEqual([
      'warning /count: A number of times is always at least 0: this holds for everyone. Raise the number.',
    ]);
    expect(count('less_than', 0)).toEqual([
      'warning /count: A number of times is a whole number from 0: this holds for nobody. Change the number.',
    ]);
    expect(count('at_least', 1)).toEqual([]);
    expect(findings(trait('plan', 'contains', ''))).toEqual([
      'warning : Every text holds the empty text, so this only asks whether the trait "plan" is known.',
    ]);
  });

  it('warns of twins and of opposites in one group', () => {
    const plan = trait('plan', 'equals', 'pro');
    expect(findings({ kind: 'any', rules: [plan, plan] })).toEqual([
      'warning /rules/1: This condition stands twice in its group. Remove one of the two.',
    ]);
    expect(findings({ kind: 'all', rules: [plan, { kind: 'not', rule: plan }] })).toEqual([
      'warning /rules/1: This is the opposite of condition 1 of its group, so the group holds for nobody.',
    ]);
  });
});

describe('pinned segments', () => {
  const pin = (segment: string, version = 1) => ({ kind: 'segment', segment, version });
  const known =
    (rules: Record<string, unknown>): Resolve =>
    (segment, version) =>
      version === 1 && Object.hasOwn(rules, segment) ? { rule: parseRule(rules[segment]), zone: 'UTC' } : null;

  it('have to exist', () => {
    expect(findings(pin('a', 2), { resolve: known({ a: trait('plan', 'exists') }) })).toEqual([
      'error : There is no version 2 of the segment "a". Choose one that is published.',
    ]);
  });

  it('may not lead back to the segment through two others', () => {
    const resolve = known({
      b: { kind: 'not', rule: pin('c') },
      c: { kind: 'any', rules: [trait('plan', 'exists'), pin('a')] },
    });
    expect(findings({ kind: 'all', rules: [trait('plan', 'exists'), pin('b')] }, { resolve, segment: 'a' })).toEqual([
      'error /rules/1: The segment "a" would refer to itself: a → b → c → a. Choose another segment.',
    ]);
  });

  it('may not go round among themselves', () => {
    expect(findings(pin('b'), { resolve: known({ b: pin('c'), c: pin('b') }) })).toEqual([
      'error : The segment "b" would refer to itself: b → c → b. Choose another segment.',
    ]);
  });

  it('may be used twice', () => {
    expect(
      findings(
        { kind: 'any', rules: [pin('b'), { kind: 'not', rule: pin('c') }] },
        { resolve: known({ b: pin('c'), c: trait('plan', 'exists') }) },
      ),
    ).toEqual([]);
  });

  it('count towards the size', () => {
    const large = { kind: 'any', rules: Array.from({ length: 60 }, (_, n) => trait('seats', 'equals', n)) };
    const rules = [
      pin('b'),
      { kind: 'not', rule: pin('b') },
      { kind: 'not', rule: { kind: 'any', rules: [pin('b'), pin('b')] } },
    ];
    expect(findings({ kind: 'all', rules }, { resolve: known({ b: large }) })).toEqual([
      'error : With the segments it uses, this rule holds more than 200 conditions. Use fewer or smaller ones.',
    ]);
  });
});

describe('scores', () => {
  const definition = RfmDefinition.parse({
    event: 'order',
    where: [{ property: 'amount', operator: 'at_least', value: 1 }],
    property: 'amount',
    scores: { n: 3, cuts: { recency: [30, 90], frequency: [1, 3], monetary: [20, 100] } },
    groups: usualGroups(3),
    zone: 'UTC',
  });
  const findModel: FindModel = (model, version) => (model === 'worth' && version === 1 ? definition : null);
  const scored = (rest: object, version = 1) => ({ kind: 'rfm', model: 'worth', version, ...rest });

  it('need a model that has the group and the scores named', () => {
    expect(findings(scored({ group: 'Champions', recency: [1, 3] }), { findModel })).toEqual([]);
    expect(findings(scored({ group: 'Lost' }, 2), { findModel })).toEqual([
      'error : There is no version 2 of the RFM model "worth". Choose one that is saved.',
    ]);
    expect(findings(scored({ group: 'Promising' }), { findModel })).toEqual([
      'error /group: This version has no group "Promising". Its groups are Champions, Loyal customers, Potential loyalists, New customers, Need attention, About to sleep, At risk, Cannot lose them, Lost.',
    ]);
    expect(findings({ kind: 'not', rule: scored({ monetary: [4] }) }, { findModel })).toEqual([
      'error /rule/monetary: The scores of this version go from 1 to 3.',
    ]);
  });

  it('count the conditions of their model towards the size', () => {
    const rules = Array.from({ length: 101 }, (_, n) => scored({ recency: [1 + (n % 3)], frequency: [1 + (n % 2)] }));
    expect(findings({ kind: 'any', rules }, { findModel })).toEqual([
      'error : With the segments it uses, this rule holds more than 200 conditions. Use fewer or smaller ones.',
    ]);
  });
});
