import { describe, expect, it } from 'vitest';
import { changeLines, explainAction } from './explain-action';

describe('explainAction', () => {
  it('reads as a sentence between who and what', () => {
    expect(explainAction('member.role_changed')).toBe('changed the role of');
    expect(explainAction('segment.published')).toBe('published the segment');
    expect(explainAction('api_key.revoked')).toBe('revoked the API key');
    expect(explainAction('import.done')).toBe('brought in the import');
    expect(explainAction('import.undo_asked')).toBe('asked to undo the import');
  });
});

describe('changeLines', () => {
  it('is a line for each field, as it was and as it is', () => {
    const difference = { week_start: { from: 1, to: 7 }, zone: { from: null, to: 'UTC' } };
    expect(changeLines({ difference })).toEqual([
      { field: 'week start', from: '1', to: '7' },
      { field: 'zone', from: null, to: 'UTC' },
    ]);
  });

  it('reads what was and is of a field, of a whole thing, and sentences as they are', () => {
    expect(changeLines({ difference: { name: { before: 'Buyers', after: 'Regulars' } } })).toEqual([
      { field: 'name', from: 'Buyers', to: 'Regulars' },
    ]);
    const words = { before: { label: null, owner: 'Ann' }, after: { label: 'Order', owner: 'Ann' } };
    expect(changeLines({ difference: words })).toEqual([{ field: 'label', from: null, to: 'Order' }]);
    expect(changeLines({ difference: { rule: ['Added: did “order”.'], note: 'first' } })).toEqual([
      { field: 'rule', from: null, to: 'Added: did “order”.' },
      { field: 'note', from: null, to: 'first' },
    ]);
    expect(changeLines({ difference: { rule: [], version: 2 } })).toEqual([{ field: 'version', from: null, to: '2' }]);
  });

  it('says a mapping in words', () => {
    const mapping = {
      ...{ kind: 'events', header: true, delimiter: ';', profile: { column: 'who' }, event: { constant: 'order' } },
      time: { column: 'day', format: 'yyyyMMdd', zone: 'Europe/Berlin' },
      amount: { column: 'price', times: 'quantity' },
      traits: [
        { column: 'country', name: 'land', type: 'text' },
        { column: 'tags', type: 'list', split: '|' },
      ],
      filters: [
        { column: 'quantity', operator: 'at_most', value: 0 },
        { column: 'who', operator: 'not_exists' },
        { column: 'price', operator: 'between', value: [1, 2] },
      ],
    };
    expect(changeLines({ difference: { mapping } }).map(({ field, to }) => `${field}: ${to}`)).toEqual([
      'each row is: something somebody did',
      'who: who',
      'what: always “order”',
      'when: day, written yyyyMMdd, in Europe/Berlin',
      'amount: price times quantity',
      'traits: country as “land” (text), tags (list, parted at “|”)',
      'left out are rows where: quantity is at most 0 or who is empty or price is between 1 and 2',
      'columns are separated by: a semicolon',
      'the first row holds: the names of the columns',
    ]);
    expect(changeLines({ difference: { mapping: 'orders' } })).toEqual([
      { field: 'mapping', from: null, to: 'orders' },
    ]);
  });

  it('shows a difference of any other shape as it is', () => {
    expect(changeLines({ difference: [{ kind: 'added' }] })).toEqual([
      { field: 'changed', from: null, to: '[{"kind":"added"}]' },
    ]);
    expect(changeLines({ difference: { note: 'first' } })).toEqual([{ field: 'note', from: null, to: 'first' }]);
    expect(changeLines({ difference: null })).toEqual([]);
  });
});
