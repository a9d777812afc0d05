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
    expect(conflictPlace({ ...met, list: 'criteria', id: 'size', field: 'weight' }, nameOf)).toBe('Size, weight');
  });

  it('says what each wrote', () => {
    const score = { id: 'maya.size', entry: 'maya', criterion: 'size', score: 4, note: '' };
    expect(conflictWords(score, nameOf)).toBe('4');
    expect(conflictWords({ ...score, note: 'as many as last year' }, nameOf)).toBe('4: as many as last year');
    expect(conflictWords({ ...score, score: null }, nameOf)).toBe('No score');
    const entry = { id: 'maya', who: { kind: 'persona', key: 'maya' }, friction: null };
    expect(conflictWords(entry, nameOf)).toBe('Maya');
    expect(conflictWords({ kind: 'hand' }, nameOf)).toBe('by hand, 1 to 5');
    const steps = [{ event: 'signed_up' }, { event: 'paid' }];
    expect(conflictWords({ steps, last_days: 90, within_days: 30 }, nameOf)).toBe('signed_up, then paid');
    expect(conflictWords({ other: 1 }, nameOf)).toBeNull();
  });
});
