import { expect, it } from 'vitest';
import { valueWords, writtenIn } from './value-words';

const at = (field: string | null) => ({ list: 'items', id: 'a', field });

it.each([
  [null, null, 'Nothing: it was taken away.'],
  [null, 'owner', 'Nothing chosen.'],
  ['', 'title', 'Nothing written.'],
  ['A guide', 'title', 'A guide'],
  ['2027-03-31', 'review', '31 Mar 2027'],
  [0.25, 'weight', '0.25'],
  [true, 'only_ready', 'Yes'],
  [{ id: 'a', title: 'A guide' }, null, 'A guide'],
  [{ id: 'a', deep: {} }, null, 'Something that has no words.'],
])('says a value as somebody would: %j in %s', (value, field, words) => {
  expect(valueWords(value, at(field))).toBe(words);
});

it('asks the kind of document first', () => {
  const own = (value: unknown, { field }: { field: string | null }) => (field === 'state' ? `is ${value}` : null);
  expect(valueWords('in_review', at('state'), own)).toBe('is in_review');
  expect(valueWords('A guide', at('title'), own)).toBe('A guide');
});

it('gives back what was written in changes that were not kept, each once', () => {
  const item = { id: 'a', persona: 'maya', title: 'A guide', need: 'Know the price', objection: '' };
  expect(
    writtenIn([
      { kind: 'add', list: 'items', item, after: null },
      { kind: 'set', list: 'items', id: 'a', field: 'title', was: 'Old', is: 'A guide' },
      { kind: 'put', field: 'goal', was: '', is: 'Sell more.' },
      { kind: 'remove', list: 'items', item, after: null },
    ]),
  ).toEqual(['A guide', 'Know the price', 'Sell more.']);
});
