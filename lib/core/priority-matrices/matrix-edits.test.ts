import { describe, expect, it } from 'vitest';
import { applyEdits } from '@/lib/core/documents/apply-edits';
import type { Edit } from '@/lib/core/documents/edit';
import { invertEdits } from '@/lib/core/documents/invert-edits';
import { addItem, moveItem, putFunnel, removeItem, setItem, setNumber, writeScore } from './matrix-edits';
import { MatrixContent } from './priority-matrix';

const criterion = (id: string) => ({
  id,
  name: id,
  weight: 10,
  better: 'more' as const,
  source: { kind: 'hand' as const },
});
const entry = (id: string) => ({ id, who: { kind: 'persona' as const, key: id }, friction: null });
const score = (of: string, by: string) => ({ id: `${of}.${by}`, entry: of, criterion: by, score: 3, note: '' });

const matrix = MatrixContent.parse({
  criteria: ['size', 'fit', 'reach'].map(criterion),
  entries: ['maya', 'theo'].map(entry),
  scores: [score('maya', 'size'), score('maya', 'fit'), score('theo', 'size'), score('theo', 'fit')],
});

function stateAfter(edits: Edit[], content = matrix): MatrixContent {
  const applied = applyEdits(content, edits);
  if (applied.kind === 'conflicts') throw new Error('They are in each other’s way.');
  return MatrixContent.parse(applied.content);
}

describe('edits of a matrix', () => {
  it('take an item away with its scores, and bring all of it back in its order', () => {
    for (const edits of [removeItem(matrix, 'criteria', 'size'), removeItem(matrix, 'entries', 'maya')]) {
      const left = stateAfter(edits);
      expect(left.scores).toHaveLength(2);
      expect(stateAfter(invertEdits(edits), left)).toEqual(matrix);
    }
    expect(removeItem(matrix, 'criteria', 'gone')).toEqual([]);
  });

  it('add at the end, move to a place, and change only what is another', () => {
    expect(stateAfter(addItem(matrix, 'entries', entry('priya'))).entries.map(({ id }) => id)).toEqual([
      'maya',
      'theo',
      'priya',
    ]);
    expect(stateAfter(moveItem(matrix, 'criteria', 'reach', 0)).criteria.map(({ id }) => id)).toEqual([
      'reach',
      'size',
      'fit',
    ]);
    expect(moveItem(matrix, 'criteria', 'size', 0)).toEqual([]);
    expect(setItem(matrix, 'criteria', 'fit', { weight: 10, better: 'less' })).toEqual([
      { kind: 'set', list: 'criteria', id: 'fit', field: 'better', was: 'more', is: 'less' },
    ]);
    expect(setItem(matrix, 'criteria', 'gone', { weight: 10 })).toEqual([]);
  });

  it('write a number over the one that was seen, so that what came since is not lost', () => {
    const place = { list: 'criteria', id: 'fit', field: 'weight' } as const;
    expect(stateAfter(setNumber(matrix, place, { is: 20, seen: 10 })).criteria[1]?.weight).toBe(20);
    expect(setNumber(matrix, place, { is: 10, seen: 10 })).toEqual([]);
    const since = stateAfter(setNumber(matrix, place, { is: 30, seen: 10 }));
    expect(applyEdits(since, setNumber(since, place, { is: 20, seen: 10 }))).toMatchObject({ kind: 'conflicts' });
  });

  it('score from the first number on, and take it back to missing, not to zero', () => {
    const place = { entry: 'maya', criterion: 'reach' };
    expect(writeScore(matrix, place, { score: null })).toEqual([]);
    const scored = stateAfter(writeScore(matrix, place, { score: 5 }));
    expect(scored.scores.at(-1)).toEqual({ id: 'maya.reach', ...place, score: 5, note: '' });
    expect(writeScore(scored, place, { score: 5 })).toEqual([]);
    expect(stateAfter(writeScore(scored, place, { score: null }), scored).scores.at(-1)).toMatchObject({ score: null });
  });

  it('put a way of friction once', () => {
    const funnel = { steps: [{ event: 'signed_up' }, { event: 'paid' }], last_days: 90, within_days: 30 };
    const put = stateAfter(putFunnel(matrix, funnel));
    expect(put.funnel).toEqual(funnel);
    expect(putFunnel(put, funnel)).toEqual([]);
  });
});
