import { describe, expect, it } from 'vitest';
import { changeLines, explainAction } from './explain-action';

describe('explainAction', () => {
  it('reads as a sentence between who and what', () => {
    expect(explainAction('member.role_changed')).toBe('changed the role of');
    expect(explainAction('segment.published')).toBe('published the segment');
    expect(explainAction('api_key.revoked')).toBe('revoked the API key');
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

  it('shows a difference of any other shape as it is', () => {
    expect(changeLines({ difference: [{ kind: 'added' }] })).toEqual([
      { field: 'changed', from: null, to: '[{"kind":"added"}]' },
    ]);
    expect(changeLines({ difference: { note: 'first' } })).toEqual([{ field: 'note', from: null, to: 'first' }]);
    expect(changeLines({ difference: null })).toEqual([]);
  });
});
