import { describe, expect, it } from 'vitest';
import type { HistoryEvent } from '@/lib/core/profiles/history';
import { checkRule } from '@/lib/core/segments/check-rule';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { diffRules } from '@/lib/core/segments/diff-rules';
import { completeRule } from '@/lib/core/segments/draft-rule';
import { evaluateRule } from '@/lib/core/segments/evaluate-rule';
import { explainNode, explainRule } from '@/lib/core/segments/explain-rule';
import { hashRule } from '@/lib/core/segments/hash-rule';
import { findRuleProblems, parseRule } from '@/lib/core/segments/parse-rule';
import { noSegments } from '@/lib/core/segments/scope';
import { areApart } from '@/lib/core/segments/sql/steps-apart';
import { countNodes } from '@/lib/core/segments/walk-rule';

const minute = 60_000;
const asOf = new Date(1000 * minute);
const scope = { asOf, knownAt: asOf, zone: 'UTC', resolve: noSegments };
const steps = (...names: string[]) => names.map((event) => ({ event }));
const sequence = (names: string, more: object = {}) =>
  parseRule({ kind: 'sequence', steps: steps(...names.split(' ')), ...more });

/** "a@0 b@5" is a at the start and b five minutes later; "a@0=x" has x as its item. */
function holds(rule: unknown, did: string): boolean {
  const events = did.split(' ').map((word, index): HistoryEvent => {
    const [, event = '', at = '', item] = /^(\w+)@([\d.]+)(?:=(\w+))?$/.exec(word) ?? [];
    return {
      id: String(index).padStart(32, '0'),
      event,
      ts: Number(at) * minute,
      receivedAt: 0,
      properties: item ? { item: [{ type: 'text', value: item }] } : {},
    };
  });
  return evaluateRule(parseRule(rule), { profileId: 'p', traits: [], events }, scope);
}

describe('a sequence', () => {
  it.each([
    ['a b', 'a@0 b@5', true],
    ['a b', 'b@0 a@5', false],
    ['a b', 'b@0 a@5 b@6', true],
    ['a b c', 'a@0 c@1 b@2', false],
    ['a b c', 'a@0 x@1 b@2 a@3 c@4', true],
  ])('%s of %s: %s', (names, did, expected) => {
    expect(holds(sequence(names), did)).toBe(expected);
  });

  it.each([
    ['a b', 'b@1 a@1', true],
    ['a b a', 'a@0 a@1 b@1', true],
    ['a b a', 'a@1 b@1', false],
    ['a a', 'a@1', false],
    ['a a', 'a@1 a@1', true],
    ['a a b a', 'a@1 a@1 b@1 a@1', true],
    ['a a b a', 'a@0 a@1 b@1', false],
  ])('takes an event once, and events of one moment in any order: %s of %s: %s', (names, did, expected) => {
    expect(holds(sequence(names), did)).toBe(expected);
  });

  it('ends before its time is over, counted from its first step', () => {
    const rule = sequence('a b c', { within: { n: 10, unit: 'minute' } });
    expect(holds(rule, 'a@0 b@5 c@9.99')).toBe(true);
    expect(holds(rule, 'a@0 b@5 c@10')).toBe(false);
    expect(holds(rule, 'a@0 a@1 b@5 c@10')).toBe(true);
  });

  it('begins in its window, and may end behind it', () => {
    const rule = sequence('a b', { window: { from: '1970-01-01T00:10:00Z', to: '1970-01-01T00:20:00Z' } });
    expect(holds(rule, 'a@10 b@50')).toBe(true);
    expect(holds(rule, 'a@9 b@15')).toBe(false);
    expect(holds(rule, 'a@20 b@21')).toBe(false);
  });

  it('is broken by what comes strictly between a step and the next', () => {
    const rule = sequence('a b c', { without: steps('x') });
    expect(holds(rule, 'a@0 x@1 b@2 c@3')).toBe(false);
    expect(holds(rule, 'a@0 b@2 x@2 c@3')).toBe(true);
    expect(holds(rule, 'x@0 a@0 b@1 c@2 x@3')).toBe(true);
    expect(holds(rule, 'a@0 x@1 a@2 b@3 c@4')).toBe(true);
    expect(holds(rule, 'a@0 b@1 x@2 b@2 c@3')).toBe(true);
  });

  it('allows nothing else in between when anything breaks it', () => {
    const rule = sequence('a b', { without: [{}] });
    expect(holds(rule, 'a@0 b@1')).toBe(true);
    expect(holds(rule, 'a@0 y@1 b@2')).toBe(false);
  });

  it('holds a property equal over its steps, and over nothing else', () => {
    const rule = sequence('a b', { same: 'item', without: steps('x') });
    expect(holds(rule, 'a@0=p b@1=p')).toBe(true);
    expect(holds(rule, 'a@0=p b@1=q')).toBe(false);
    expect(holds(rule, 'a@0 b@1')).toBe(false);
    expect(holds(rule, 'a@0=p x@1=q b@2=p')).toBe(false);
  });
});

describe('from outside', () => {
  it.each([
    [{ kind: 'sequence' }, 'The sequence condition lacks "steps". Fill it in.'],
    [
      { kind: 'sequence', steps: steps('a') },
      'The sequence condition: A sequence has 2 to 10 steps, each an event with its conditions.',
    ],
    [
      { kind: 'sequence', steps: steps('a', 'b'), within: { n: 1, unit: 'month' } },
      'The sequence condition: Counted from an event, the unit is minute, hour, day or week.',
    ],
    [
      { kind: 'sequence', steps: steps('a', 'b'), without: [] },
      'The sequence condition: Name 1 to 10 events that must not come between, or leave `without` out.',
    ],
    [
      { kind: 'sequence', steps: [{ event: 'a', often: 2 }, { event: 'b' }] },
      'The sequence condition has no field "often". Remove it or correct its spelling.',
    ],
  ])('refuses %j', (raw, message) => {
    expect(findRuleProblems(raw)[0]?.message).toBe(message);
  });

  it('counts its steps and conditions among the nodes', () => {
    const where = [{ property: 'item', operator: 'exists' }];
    expect(countNodes(sequence('a b', { without: [{ event: 'x', where }] }), noSegments)).toBe(5);
    const many = Array.from({ length: 20 }, () => ({ kind: 'sequence', steps: steps(...'abcdefghij') }));
    expect(findRuleProblems({ kind: 'all', rules: many })[0]?.message).toMatch(/^A rule holds at most 200/);
  });

  it('has one hash however conditions are ordered, and another when steps are', () => {
    const where = (...names: string[]) => names.map((property) => ({ property, operator: 'exists' }));
    const one = parseRule({ kind: 'sequence', steps: [{ event: 'a', where: where('p', 'q') }, { event: 'b' }] });
    const same = parseRule({ kind: 'sequence', steps: [{ event: 'a', where: where('q', 'p') }, { event: 'b' }] });
    expect(hashRule(same)).toBe(hashRule(one));
    expect(hashRule(sequence('a b', { without: steps('x', 'y') }))).toBe(
      hashRule(sequence('a b', { without: steps('y', 'x') })),
    );
    expect(hashRule(sequence('b a'))).not.toBe(hashRule(sequence('a b')));
  });
});

const dictionary: Dictionary = {
  events: [
    { name: 'signed_up', phrase: 'signed up', properties: [] },
    { name: 'document_created', phrase: 'created a document', properties: [{ name: 'kind', types: ['text'] }] },
    { name: 'text_kept', phrase: 'kept a text', properties: [] },
    { name: 'subscription_cancelled', phrase: 'cancelled', properties: [] },
  ],
  traits: [{ name: 'plan', type: 'text' }],
  segments: [],
};

describe('in words', () => {
  it.each([
    [sequence('signed_up text_kept'), 'Profiles who signed up and then kept a text.'],
    [
      sequence('signed_up document_created text_kept', { within: { n: 30, unit: 'day' } }),
      'Profiles who signed up, then created a document and then kept a text, all within 30 days.',
    ],
    [
      sequence('signed_up text_kept', {
        within: { n: 1, unit: 'week' },
        without: steps('subscription_cancelled'),
        window: { last: { n: 90, unit: 'day' } },
      }),
      'Profiles who signed up and then kept a text, within 1 week, and never cancelled in between, beginning in the last 90 days.',
    ],
    [
      sequence('document_created text_kept', { same: 'kind', without: [{}] }),
      'Profiles who created a document and then kept a text, with the same kind, with nothing else in between.',
    ],
    [
      parseRule({ kind: 'not', rule: sequence('signed_up text_kept') }),
      'Profiles other than those who signed up and then kept a text.',
    ],
  ])('says %j', (rule, sentence) => {
    expect(explainRule(rule, dictionary)).toBe(sentence);
  });

  it('says its opposite beside a condition', () => {
    const rule = parseRule({ kind: 'not', rule: sequence('signed_up text_kept') });
    expect(explainNode(rule, dictionary)).toBe('is not among those who signed up and then kept a text');
  });

  it('tells a changed sequence from another one', () => {
    const [change] = diffRules(
      sequence('signed_up text_kept'),
      sequence('signed_up document_created text_kept'),
      dictionary,
    );
    expect(change?.kind).toBe('changed');
  });

  it('warns of names that never came in, each where it stands', () => {
    const rule = sequence('signed_up textkept', { same: 'kind' });
    const findings = checkRule(rule, { dictionary, resolve: noSegments, zone: 'UTC' });
    expect(findings.map(({ path, severity }) => `${severity} ${path}`)).toEqual([
      'warning /steps/1/event',
      'warning /same',
    ]);
  });
});

it('leaves out steps that are not chosen yet, and has no rule with fewer than two', () => {
  const draft = { kind: 'sequence' as const, steps: [{ event: 'a' }, { event: '' }], window: 'ever' as const };
  expect(completeRule(draft)).toMatchObject({ rule: null, missing: [{ path: '/steps/1', says: 'Choose an event.' }] });
  const three = { ...draft, steps: [...draft.steps, { event: 'b' }] };
  expect(completeRule(three).rule).toEqual(sequence('a b'));
  expect(completeRule(three).draftPaths.get('/steps/1')).toBe('/steps/2');
});

describe('steps that no event can both be', () => {
  const where = (operator: string, value: unknown, more: object = {}) => [
    { property: 'page', operator, value, ...more },
  ];
  it.each([
    [steps('a', 'b'), true],
    [steps('a', 'a'), false],
    [[{ event: 'a' }, {}], false],
    [
      [
        { event: 'a', where: where('equals', 'x') },
        { event: 'a', where: where('is_any_of', ['y', 'z']) },
      ],
      true,
    ],
    [
      [
        { event: 'a', where: where('equals', 'x') },
        { event: 'a', where: where('is_any_of', ['x', 'z']) },
      ],
      false,
    ],
    [
      [
        { event: 'a', where: where('equals', 'x') },
        { event: 'a', where: where('equals', 1) },
      ],
      false,
    ],
    [
      [
        { event: 'a', where: where('equals', 'x', { ignore_case: true }) },
        { event: 'a', where: where('equals', 'X') },
      ],
      false,
    ],
    [
      [
        { event: 'a', where: where('equals', 0.0000001) },
        { event: 'a', where: where('equals', 0) },
      ],
      false,
    ],
  ])('%j: %s', (of, expected) => {
    const rule = parseRule({ kind: 'sequence', steps: of });
    expect(rule.kind === 'sequence' && areApart(rule.steps)).toBe(expected);
  });
});
