import { describe, expect, it } from 'vitest';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import { explainNode, explainRule } from '@/lib/core/segments/explain-rule';
import { PropertyCondition, Rule } from '@/lib/core/segments/rule';

const frozen = '5f2b7e0e-8a61-4a2f-9c39-0d8a3c1f6b11';
const dictionary: Dictionary = {
  events: [
    {
      name: 'text_kept',
      phrase: 'kept a text',
      properties: [{ name: 'words', label: 'Number of words', types: ['number'] }],
    },
    { name: 'subscription_cancelled', phrase: 'cancelled', properties: [] },
    { name: 'order', label: 'Order placed', properties: [{ name: 'amount', types: ['number'] }] },
    { name: 'sign_up', phrase: 'signed up', properties: [] },
  ],
  traits: [
    { name: 'plan', label: 'Plan', phrase: 'on', type: 'text' },
    { name: 'country', label: 'Country', type: 'text' },
    { name: 'seats', label: 'Number of seats', type: 'number' },
    { name: 'trial_ends', label: 'Trial end', type: 'time' },
    { name: 'tags', type: 'list' },
    { name: 'newsletter', type: 'boolean' },
  ],
  segments: [{ key: 'power-writers', name: 'Power writers', versions: [1, 2] }],
  models: [{ key: 'worth', name: 'Customer value', versions: [{ version: 2, scores: 5, groups: ['Champions'] }] }],
  frozen: [{ id: frozen, name: 'Back in week 2', as_of: '2026-11-28T09:00:00.000Z', member_count: 12 }],
};
const explain = (rule: unknown): string => explainRule(Rule.parse(rule), dictionary);

const plan = { kind: 'trait', name: 'plan', operator: 'is_any_of', value: ['pro', 'team'] };
const german = { kind: 'trait', name: 'country', operator: 'equals', value: 'DE' };
const kept = (count?: object, window?: unknown) => ({
  kind: 'did',
  event: 'text_kept',
  ...(count && { count }),
  ...(window !== undefined && { window }),
});
const last = (n: number, unit: string) => ({ last: { n, unit } });
const cancelled = { kind: 'did', event: 'subscription_cancelled', window: last(90, 'day') };

describe('a rule reads aloud', () => {
  it.each([
    [
      {
        kind: 'all',
        rules: [plan, kept({ operator: 'at_least', n: 12 }, last(30, 'day')), { kind: 'not', rule: cancelled }],
      },
      'Profiles on pro or team who kept a text at least 12 times in the last 30 days, but not those who cancelled in the last 90 days.',
    ],
    [plan, 'Profiles on pro or team.'],
    [kept(), 'Profiles who kept a text.'],
    [{ kind: 'did' }, 'Profiles who did anything.'],
    [{ kind: 'did', event: 'order' }, 'Profiles who did “Order placed”.'],
    [{ kind: 'did', event: 'unheard of' }, 'Profiles who did “unheard of”.'],
    [{ kind: 'not', rule: cancelled }, 'Profiles other than those who cancelled in the last 90 days.'],
    [
      { kind: 'all', rules: [kept(), { kind: 'not', rule: cancelled }, { kind: 'not', rule: german }] },
      'Profiles who kept a text, but not those who cancelled in the last 90 days, nor those whose country is DE.',
    ],
    [
      { kind: 'not', rule: { kind: 'any', rules: [german, cancelled] } },
      'Profiles other than those whose country is DE or who cancelled in the last 90 days.',
    ],
    [{ kind: 'any', rules: [german, cancelled] }, 'Profiles whose country is DE or who cancelled in the last 90 days.'],
    [
      { kind: 'any', rules: [german, kept(), cancelled] },
      'Profiles whose country is DE, who kept a text or who cancelled in the last 90 days.',
    ],
    [
      { kind: 'any', rules: [{ kind: 'all', rules: [german, kept()] }, cancelled] },
      'Profiles whose country is DE and who kept a text, or else who cancelled in the last 90 days.',
    ],
    [
      { kind: 'all', rules: [plan, { kind: 'any', rules: [kept(), cancelled] }] },
      'Profiles on pro or team and either who kept a text or who cancelled in the last 90 days.',
    ],
    [
      { kind: 'all', rules: [german, { kind: 'any', rules: [kept(), { kind: 'all', rules: [cancelled, german] }] }] },
      'Profiles whose country is DE, and (who kept a text, or (who cancelled in the last 90 days and whose country is DE)).',
    ],
    [
      { kind: 'any', rules: [{ kind: 'not', rule: kept() }, german] },
      'Profiles who never kept a text or whose country is DE.',
    ],
    [{ kind: 'not', rule: { kind: 'not', rule: german } }, 'Profiles whose country is DE.'],
    [{ kind: 'all', rules: [{ kind: 'any', rules: [german] }] }, 'Profiles whose country is DE.'],
    [{ kind: 'segment', segment: 'power-writers', version: 2 }, 'Profiles in “Power writers” (version 2).'],
    [
      { kind: 'not', rule: { kind: 'segment', segment: 'power-writers', version: 2 } },
      'Profiles other than those in “Power writers” (version 2).',
    ],
    [
      { kind: 'rfm', model: 'worth', version: 2, group: 'Champions' },
      'Profiles in the group “Champions” by “Customer value” (version 2).',
    ],
    [
      { kind: 'rfm', model: 'worth', version: 2, recency: [5, 4], frequency: [5] },
      'Profiles with recency 4 or 5, and frequency 5 by “Customer value” (version 2).',
    ],
    [
      { kind: 'all', rules: [plan, { kind: 'not', rule: { kind: 'rfm', model: 'gone', version: 1, group: 'Lost' } }] },
      'Profiles on pro or team, but not those in the group “Lost” by “gone” (version 1).',
    ],
    [{ kind: 'snapshot', snapshot: frozen }, 'Profiles in “Back in week 2” as it was on 28 November 2026.'],
    [
      { kind: 'all', rules: [plan, { kind: 'not', rule: { kind: 'snapshot', snapshot: frozen } }] },
      'Profiles on pro or team, but not those in “Back in week 2” as it was on 28 November 2026.',
    ],
    [{ kind: 'snapshot', snapshot: frozen.replace('5', '6') }, 'Profiles in a frozen list.'],
  ])('%j', (rule, sentence) => {
    expect(explain(rule)).toBe(sentence);
  });
});

describe('counts are words where words are shorter', () => {
  it.each([
    [{ operator: 'at_least', n: 1 }, 'kept a text'],
    [{ operator: 'at_least', n: 2 }, 'kept a text at least twice'],
    [{ operator: 'at_least', n: 1000 }, 'kept a text at least 1,000 times'],
    [{ operator: 'greater_than', n: 0 }, 'kept a text'],
    [{ operator: 'greater_than', n: 1 }, 'kept a text more than once'],
    [{ operator: 'equals', n: 0 }, 'never kept a text'],
    [{ operator: 'equals', n: 1 }, 'kept a text exactly once'],
    [{ operator: 'at_most', n: 0 }, 'never kept a text'],
    [{ operator: 'at_most', n: 1 }, 'kept a text at most once'],
    [{ operator: 'less_than', n: 1 }, 'never kept a text'],
    [{ operator: 'less_than', n: 3 }, 'kept a text fewer than 3 times'],
    [{ operator: 'not_equals', n: 0 }, 'kept a text'],
    [{ operator: 'not_equals', n: 1 }, 'kept a text any number of times other than once'],
    [{ operator: 'not_equals', n: 5 }, 'kept a text any number of times other than 5'],
  ])('%j', (count, line) => {
    expect(explainNode(Rule.parse(kept(count)), dictionary)).toBe(line);
  });
});

describe('windows say their dates in full', () => {
  it.each([
    [last(1, 'day'), 'kept a text in the last day'],
    [last(2, 'week'), 'kept a text in the last 2 weeks'],
    [last(1, 'month'), 'kept a text in the last month'],
    [{ from: '2025-01-01', to: '2025-02-01' }, 'kept a text in January 2025'],
    [{ from: '2024-01-01', to: '2025-01-01' }, 'kept a text in 2024'],
    [{ from: '2025-03-31', to: '2025-04-01' }, 'kept a text on 31 March 2025'],
    [{ from: '2025-03-30', to: '2025-04-03' }, 'kept a text from 30 March 2025 through 2 April 2025'],
    [
      { from: '2025-03-31T18:00:00Z', to: '2025-04-01T18:30:05+02:00' },
      'kept a text from 31 March 2025 at 18:00 UTC until just before 1 April 2025 at 18:30:05 UTC+02:00',
    ],
    [{ from: '1970-01-01', to: '2025-03-31' }, 'kept a text before 31 March 2025'],
    [
      { from: '2025-03-31T18:00:00Z', to: '2025-04-01' },
      'kept a text from 31 March 2025 at 18:00 UTC until just before the start of 1 April 2025',
    ],
    [
      { first: { n: 7, unit: 'day' }, after: { event: 'sign_up' } },
      'kept a text in the first 7 days after they first signed up',
    ],
    [
      { first: { n: 1, unit: 'hour' }, after: { first_seen: true } },
      'kept a text in the first hour after they were first seen',
    ],
  ])('%j', (window, line) => {
    expect(explainNode(Rule.parse(kept(undefined, window)), dictionary)).toBe(line);
  });
});

describe('every operator has its words', () => {
  it.each([
    [{ name: 'country', operator: 'equals', value: 'DE' }, 'country is DE'],
    [{ name: 'country', operator: 'not_equals', value: 'New York' }, 'country is not “New York”'],
    [{ name: 'country', operator: 'equals', value: '' }, 'country is “”'],
    [{ name: 'country', operator: 'equals', value: 'or' }, 'country is “or”'],
    [{ name: 'country', operator: 'equals', value: '20' }, 'country is “20”'],
    [{ name: 'country', operator: 'equals', value: 'de', ignore_case: true }, 'country is de (ignoring case)'],
    [{ name: 'country', operator: 'is_none_of', value: ['DE'] }, 'country is not DE'],
    [{ name: 'country', operator: 'is_none_of', value: ['DE', 'FR'] }, 'country is neither DE nor FR'],
    [{ name: 'country', operator: 'is_none_of', value: ['DE', 'FR', 'ES'] }, 'country is none of DE, FR or ES'],
    [{ name: 'country', operator: 'is_any_of', value: ['DE', 'FR', 'ES'] }, 'country is DE, FR or ES'],
    [{ name: 'country', operator: 'contains', value: 'D' }, 'country contains “D”'],
    [{ name: 'country', operator: 'not_contains', value: 'D' }, 'country does not contain “D”'],
    [{ name: 'country', operator: 'starts_with', value: 'D' }, 'country starts with “D”'],
    [{ name: 'country', operator: 'not_starts_with', value: 'D' }, 'country does not start with “D”'],
    [{ name: 'country', operator: 'ends_with', value: 'E' }, 'country ends with “E”'],
    [{ name: 'country', operator: 'not_ends_with', value: 'E' }, 'country does not end with “E”'],
    [{ name: 'country', operator: 'matches', value: '^D.$' }, 'country matches the pattern “^D.$”'],
    [{ name: 'country', operator: 'not_matches', value: 'a\nb' }, 'country does not match the pattern “a\\nb”'],
    [{ name: 'country', operator: 'exists' }, 'country is known'],
    [{ name: 'country', operator: 'not_exists' }, 'country is not known'],
    [{ name: 'seats', operator: 'equals', value: 5 }, 'number of seats is 5'],
    [{ name: 'seats', operator: 'less_than', value: 1234.5 }, 'number of seats is less than 1,234.5'],
    [{ name: 'seats', operator: 'at_most', value: -0 }, 'number of seats is at most 0'],
    [{ name: 'seats', operator: 'greater_than', value: 5 }, 'number of seats is more than 5'],
    [{ name: 'seats', operator: 'at_least', value: 0.000001 }, 'number of seats is at least 0.000001'],
    [{ name: 'seats', operator: 'between', value: [5, 10] }, 'number of seats is between 5 and 10'],
    [{ name: 'seats', operator: 'not_between', value: [5, 10] }, 'number of seats is not between 5 and 10'],
    [{ name: 'trial_ends', operator: 'before', value: '2025-03-31' }, 'trial end is before 31 March 2025'],
    [{ name: 'trial_ends', operator: 'after', value: '2025-03-31' }, 'trial end is after the start of 31 March 2025'],
    [
      { name: 'trial_ends', operator: 'after', value: '2025-03-31T09:05:00.250Z' },
      'trial end is after 31 March 2025 at 09:05:00.250 UTC',
    ],
    [
      { name: 'trial_ends', operator: 'between', value: ['2025-03-01', '2025-03-31'] },
      'trial end is between the start of 1 March 2025 and the start of 31 March 2025',
    ],
    [{ name: 'trial_ends', operator: 'in_last', value: { n: 1, unit: 'week' } }, 'trial end is within the last week'],
    [
      { name: 'trial_ends', operator: 'not_in_last', value: { n: 2, unit: 'week' } },
      'trial end is not within the last 2 weeks',
    ],
    [{ name: 'trial_ends', operator: 'in_next', value: { n: 7, unit: 'day' } }, 'trial end is within the next 7 days'],
    [
      { name: 'trial_ends', operator: 'not_in_next', value: { n: 7, unit: 'day' } },
      'trial end is not within the next 7 days',
    ],
    [{ name: 'tags', operator: 'includes', value: 'beta' }, 'tags includes beta'],
    [{ name: 'tags', operator: 'not_includes', value: 'beta' }, 'tags does not include beta'],
    [{ name: 'newsletter', operator: 'equals', value: true }, 'newsletter is true'],
    [{ name: 'odd name', operator: 'exists' }, '“odd name” is known'],
  ])('%j', (trait, line) => {
    expect(explainNode(Rule.parse({ kind: 'trait', ...trait }), dictionary)).toBe(line);
  });
});

describe('property conditions follow "with"', () => {
  const amount = { property: 'amount', operator: 'at_least', value: 20 };
  it.each([
    [[amount], 'who did “Order placed” with amount at least 20'],
    [
      [amount, { property: 'shop', operator: 'not_equals', value: 'DE' }],
      'who did “Order placed” with amount at least 20 and shop other than DE',
    ],
    [
      [amount, { property: 'shop', operator: 'is_any_of', value: ['DE', 'FR'] }],
      'who did “Order placed” with amount at least 20, and shop DE or FR',
    ],
    [
      [{ property: 'shop', operator: 'is_none_of', value: ['DE', 'FR'] }],
      'who did “Order placed” with shop neither DE nor FR',
    ],
    [[{ property: 'coupon', operator: 'exists' }], 'who did “Order placed” with coupon given'],
    [[{ property: 'coupon', operator: 'not_exists' }], 'who did “Order placed” with coupon not given'],
    [
      [{ property: 'url', operator: 'not_contains', value: '/x' }],
      'who did “Order placed” with url not containing “/x”',
    ],
    [[{ property: 'tags', operator: 'includes', value: 'gift' }], 'who did “Order placed” with tags including gift'],
    [
      [{ property: 'due', operator: 'not_in_last', value: { n: 3, unit: 'day' } }],
      'who did “Order placed” with due not within the last 3 days',
    ],
  ])('%j', (where, words) => {
    expect(explain({ kind: 'did', event: 'order', where })).toBe(`Profiles ${words}.`);
  });

  it('and stand alone beside a condition', () => {
    expect(explainNode(PropertyCondition.parse(amount), dictionary, 'order')).toBe('amount is at least 20');
  });

  it('and go before the window, after the count', () => {
    expect(
      explain({
        kind: 'did',
        event: 'order',
        where: [amount],
        count: { operator: 'at_least', n: 3 },
        window: last(30, 'day'),
      }),
    ).toBe('Profiles who did “Order placed” at least 3 times with amount at least 20 in the last 30 days.');
  });
});

describe('aggregates name the number', () => {
  const across = { kind: 'aggregate', event: 'text_kept', window: last(30, 'day') };
  const words = { ...across, property: 'words' };
  it.each([
    [
      { ...words, aggregate: 'sum', operator: 'at_least', value: 100 },
      'Profiles whose total number of words across “text_kept” events in the last 30 days is at least 100.',
    ],
    [
      { ...words, aggregate: 'average', operator: 'less_than', value: 2.5 },
      'Profiles whose average number of words across “text_kept” events in the last 30 days is less than 2.5.',
    ],
    [
      { ...words, aggregate: 'min', operator: 'equals', value: 1 },
      'Profiles whose smallest number of words across “text_kept” events in the last 30 days is 1.',
    ],
    [
      { ...words, aggregate: 'max', operator: 'not_between', value: [1, 2] },
      'Profiles whose largest number of words across “text_kept” events in the last 30 days is not between 1 and 2.',
    ],
    [
      { ...words, aggregate: 'distinct_values', operator: 'at_least', value: 3 },
      'Profiles who have at least 3 different values of number of words across “text_kept” events in the last 30 days.',
    ],
    [
      { ...words, aggregate: 'first', operator: 'equals', value: 3 },
      'Profiles whose first number of words across “text_kept” events in the last 30 days is 3.',
    ],
    [
      { ...words, event: undefined, aggregate: 'last', operator: 'exists' },
      'Profiles whose last number of words across all events in the last 30 days is known.',
    ],
    [
      { ...across, aggregate: 'distinct_days', operator: 'at_least', value: 5 },
      'Profiles who kept a text on at least 5 different days in the last 30 days.',
    ],
    [
      { ...across, aggregate: 'distinct_days', operator: 'equals', value: 1 },
      'Profiles who kept a text on exactly 1 day in the last 30 days.',
    ],
    [
      { ...across, aggregate: 'distinct_days', operator: 'equals', value: 0 },
      'Profiles who kept a text on no day in the last 30 days.',
    ],
    [
      { ...across, aggregate: 'distinct_days', operator: 'between', value: [2, 5] },
      'Profiles who kept a text on between 2 and 5 different days in the last 30 days.',
    ],
    [
      { ...across, aggregate: 'distinct_days', operator: 'is_none_of', value: [2, 5] },
      'Profiles who kept a text on a number of different days that is not 2 or 5 in the last 30 days.',
    ],
  ])('%j', (rule, sentence) => {
    expect(explain(rule)).toBe(sentence);
  });
});

it('keeps what looks like markup or SQL as quoted text', () => {
  const rule = { kind: 'trait', name: '__proto__', operator: 'equals', value: "<b>'; DROP TABLE" };
  expect(explain(rule)).toBe("Profiles whose “__proto__” is “<b>'; DROP TABLE”.");
});
