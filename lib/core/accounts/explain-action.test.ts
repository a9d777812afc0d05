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

  it('shows a difference of any other shape as it is', () => {
    expect(changeLines({ difference: [{ kind: 'added' }] })).toEqual([
      { field: 'changed', from: null, to: '[{"kind":"added"}]' },
    ]);
    expect(changeLines({ difference: { note: 'first' } })).toEqual([{ field: 'note', from: null, to: 'first' }]);
    expect(changeLines({ difference: null })).toEqual([]);
  });
});
