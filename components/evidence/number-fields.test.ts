import { expect, it } from 'vitest';
import { contentOf, emptyNumber, questionOf, valueError } from './number-fields';

const names = {
  events: [{ name: 'kept', count: 3, properties: [] }],
  traits: [
    { name: 'device', type: 'text' as const, top_values: [] },
    { name: 'paid', type: 'boolean' as const, top_values: [] },
    { name: 'seats', type: 'number' as const, top_values: [] },
    { name: 'interests', type: 'list' as const, top_values: [] },
  ],
};
const fields = emptyNumber('Keeps a text every day.');

it('asks nothing while something is missing', () => {
  expect(questionOf(fields, names)).toBeNull();
  expect(questionOf({ ...fields, event: 'kept', days: '0' }, names)).toBeNull();
  expect(questionOf({ ...fields, event: 'kept', held: 'at_least' }, names)).toBeNull();
  expect(questionOf({ ...fields, measure: 'sum_per_profile', event: 'kept' }, names)).toBeNull();
});

it('takes a share in percent, and everything else as it is', () => {
  const share = questionOf({ ...fields, event: 'kept', held: 'at_least', threshold: '60' }, names);
  expect(share?.comparison).toEqual({ against: 'threshold', operator: 'at_least', value: 0.6 });
  const often = { ...fields, measure: 'events_per_profile' as const, event: 'kept', held: 'at_most' as const };
  expect(questionOf({ ...often, threshold: '60' }, names)?.comparison).toMatchObject({ value: 60 });
});

it('asks of a trait by its type', () => {
  const rule = (trait: string, value: string) => {
    const metric = questionOf({ ...fields, measure: 'trait', trait, value }, names)?.metric;
    return metric?.measure === 'share_who_match' ? metric.rule : null;
  };
  expect(rule('device', 'phone')).toEqual({ kind: 'trait', name: 'device', operator: 'equals', value: 'phone' });
  expect(rule('seats', '5')).toMatchObject({ value: 5 });
  expect(rule('paid', 'False')).toMatchObject({ value: false });
  expect(rule('interests', 'art')).toMatchObject({ operator: 'includes', value: 'art' });
});

it('asks nothing of a yes or no that it cannot read, and says what to write', () => {
  const paid = (value: string) => ({ ...fields, measure: 'trait' as const, trait: 'paid', value });
  expect(questionOf(paid('yes'), names)).toBeNull();
  expect(valueError(paid('yes'), names)).toBe('Write true or false.');
  expect(valueError(paid('true'), names)).toBeNull();
  expect(valueError({ ...paid('many'), trait: 'seats' }, names)).toBe('Write a number.');
});

it('is called after what it counts, and proves the words of the claim', () => {
  const written = { ...fields, event: 'kept' };
  const question = questionOf(written, names);
  expect(question && contentOf(written, question)).toMatchObject({
    name: 'kept in 30 days',
    words: 'Keeps a text every day',
  });
});
