import { describe, expect, it } from 'vitest';
import { compareLines } from './compare-lines';
import { apartIn } from './compare-personas';

const differing = (people: string[][]) =>
  compareLines(people).map((lines) =>
    lines.map(({ parts, like }) => ({ like, differs: parts.filter((part) => part.differs).map(({ text }) => text) })),
  );

describe('lines that say nearly the same', () => {
  it('name who else says so, and the longer words in which they differ, whatever their capitals', () => {
    expect(differing([['Reads drafts on a train'], ['READS a long draft on a train', 'Pays by card'], []])).toEqual([
      [{ like: [1], differs: ['drafts'] }],
      [
        { like: [0], differs: ['long draft'].flatMap((words) => words.split(' ')) },
        { like: [], differs: [] },
      ],
      [],
    ]);
  });

  it('have no mark where nobody else says it, nor where the same stands twice in one', () => {
    expect(differing([['Writes at night', 'Writes at night'], ['Pays by card']])).toEqual([
      [
        { like: [], differs: [] },
        { like: [], differs: [] },
      ],
      [{ like: [], differs: [] }],
    ]);
  });

  it('leave every text as it is', () => {
    const lines = ['Ünïted — (fast), twice.', '', '2027!'];
    const [compared] = compareLines([lines, ['Ünïted — slow, twice.']]);
    expect(compared?.map(({ parts }) => parts.map(({ text }) => text).join(''))).toEqual(lines);
  });
});

describe('intervals', () => {
  const people = ['Maya', 'Priya', 'Omar'].map((name) => ({ key: name.toLowerCase(), name }));
  const between = (low: number, high: number) => ({
    members: { kind: 'estimate' as const, value: (low + high) / 2, low, high, confidence: 0.95, n: 100 },
  });
  const silent = { members: { kind: 'not_enough_data' as const, reason: 'Nobody.', n: 0 } };

  it('that do not touch are told, the larger first; touching is not apart', () => {
    expect(apartIn([between(0.1, 0.2), between(0.3, 0.4), between(0.2, 0.3)], people)).toEqual([
      { more: { key: 'priya', name: 'Priya' }, less: { key: 'maya', name: 'Maya' } },
    ]);
  });

  it('are never apart from one that is not there', () => {
    expect(apartIn([between(0.1, 0.2), silent, { members: null }], people)).toEqual([]);
  });
});
