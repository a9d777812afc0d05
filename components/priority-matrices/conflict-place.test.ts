import { describe, expect, it } from 'vitest';
import { conflictPlace, conflictWords } from '@/components/priority-matrices/conflict-place';

const names = new Map([
  ['maya', 'Maya'],
  ['size', 'Size'],
]);
const nameOf = (id: string) => names.get(id) ?? id;
const met = { edit: 0, why: 'changed' as const, field: null, is: null, stands: null };

describe('where two met in a matrix', () => {
  it('names a score by whose it is and its criterion', () => {
    expect(conflictPlace({ ...met, list: 'scores', id: 'maya.size' }, nameOf)).toBe('Maya, Size');
    expect(conflictPlace({ ...met, list: 'criteria', id: 'size', field: 'weight' }, nameOf)).toBe('Size, its weight');
  });

  it('says what each wrote', () => {
    const wordsOf = (value: unknown, field: string | null = null) =>
      conflictWords(value, { list: 'criteria', id: 'size', field }, nameOf);
    const score = { id: 'maya.size', entry: 'maya', criterion: 'size', score: 4, note: '' };
    expect(wordsOf(score)).toBe('4');
    expect(wordsOf({ ...score, note: 'as many as last year' })).toBe('4: as many as last year');
    expect(wordsOf({ ...score, score: null })).toBe('No score');
    const entry = { id: 'maya', who: { kind: 'persona', key: 'maya' }, friction: null };
    expect(wordsOf(entry)).toBe('Maya');
    expect(wordsOf({ kind: 'hand' })).toBe('by hand, 1 to 5');
    const steps = [{ event: 'signed_up' }, { event: 'paid' }];
    expect(wordsOf({ steps, last_days: 90, within_days: 30 })).toBe('signed_up, then paid');
    expect(wordsOf({ other: 1 })).toBeNull();
    expect(wordsOf(null, 'score')).toBe('No score');
    expect(wordsOf('less', 'better')).toBe('less is better');
    expect(wordsOf(20, 'friction')).toBe('20%');
    expect(wordsOf(null, 'funnel')).toBe('No way');
  });
});
