import { describe, expect, it } from 'vitest';
import { findGroupProblems, groupAt, paintCell, type RfmGroup } from '@/lib/core/rfm/rfm-groups';
import { usualGroups } from '@/lib/core/rfm/usual-groups';

describe('the usual groups', () => {
  it.each([2, 3, 4, 5])('cover a grid of %i scores without overlap', (n) => {
    expect(findGroupProblems(usualGroups(n), n)).toEqual([]);
  });

  it('are eleven from four scores on, each with something to say', () => {
    for (const n of [4, 5]) expect(usualGroups(n).map(({ name }) => name)).toHaveLength(11);
    expect(usualGroups(5).every(({ message }) => message.length > 20)).toBe(true);
  });

  it('put the best into Champions and the worst into Lost', () => {
    for (const n of [2, 3, 4, 5]) {
      expect(groupAt(usualGroups(n), { recency: n, frequency: n })?.name).toBe('Champions');
      expect(groupAt(usualGroups(n), { recency: 1, frequency: 1 })?.name).toBe('Lost');
    }
  });
});

describe('groups that people edit', () => {
  const left: RfmGroup = {
    name: 'Left',
    message: '',
    cells: [
      { recency: 1, frequency: 1 },
      { recency: 1, frequency: 2 },
    ],
  };
  const right: RfmGroup = {
    name: 'Right',
    message: '',
    cells: [
      { recency: 2, frequency: 1 },
      { recency: 2, frequency: 2 },
    ],
  };

  it('say which cell is in no group, in two, or outside, and which names and groups are wrong', () => {
    expect(findGroupProblems([left, right], 2)).toEqual([]);
    expect(findGroupProblems([left, { ...right, cells: right.cells.slice(0, 1) }], 2)).toEqual([
      'The cell recency 2, frequency 2 is in no group. Put it into one.',
    ]);
    expect(findGroupProblems([left, right, { ...left, name: 'Again', cells: left.cells.slice(0, 1) }], 2)).toEqual([
      'The cell recency 1, frequency 1 is in "Left" and "Again".',
    ]);
    expect(findGroupProblems([left, { ...right, name: 'Left' }], 2)).toContain(
      'Two groups are called "Left". Give one of them another name.',
    );
    expect(findGroupProblems([left, right, { name: 'Nobody', message: '', cells: [] }], 2)).toEqual([
      '"Nobody" has no cell of the grid. Give it one, or remove it.',
    ]);
    expect(findGroupProblems([left, { ...right, cells: [...right.cells, { recency: 3, frequency: 1 }] }], 2)).toEqual([
      '"Right" has a cell outside the grid: scores go from 1 to 2.',
    ]);
  });

  it('give a painted cell to one group and take it from the other', () => {
    const painted = paintCell([left, right], { recency: 1, frequency: 2 }, 'Right');
    expect(findGroupProblems(painted, 2)).toEqual([]);
    expect(painted.map(({ cells }) => cells.length)).toEqual([1, 3]);
    expect(paintCell(painted, { recency: 1, frequency: 2 }, 'Right')).toEqual(painted);
  });
});
