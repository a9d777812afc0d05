import { describe, expect, it } from 'vitest';
import { type AffinityBoard, groupBeside, withQuoteIn } from './affinity';
import type { Highlight } from './highlight';

const quote = (id: string, who: string, withheld: Highlight['withheld'] = null): Highlight => ({
  ...{ id, words: withheld ? null : `said ${id}`, withheld, speaker: '', start_ms: null, corrected: false },
  participant: { id: who, pseudonym: who, about: '' },
  ...{ source: null, study: null, created_at: '2026-03-02T10:00:00.000Z', comment: '', tags: [], anchor: null },
  ...{ author: { id: 'ines', name: 'Ines' }, removed_at: null },
});

const board: AffinityBoard = {
  groups: [
    { id: 'quiet', name: 'Quiet', color: 1, quotes: [quote('a', 'wren')], participants: 1 },
    { id: 'money', name: 'Money', color: 2, quotes: [], participants: 0 },
  ],
  ungrouped: [quote('b', 'lark'), quote('c', 'wren', 'withdrawn')],
  has_more: false,
};

const placesOf = ({ groups, ungrouped }: AffinityBoard) =>
  [ungrouped, ...groups.map(({ quotes }) => quotes)].map((quotes) => quotes.map(({ id }) => id));

describe('a board of quotes', () => {
  it('counts the people behind the words that may be shown, wherever a quote goes', () => {
    const together = withQuoteIn(withQuoteIn(board, 'b', 'quiet'), 'c', 'quiet');
    expect(placesOf(together)).toEqual([[], ['a', 'b', 'c'], []]);
    expect(together.groups[0]?.participants).toBe(2);
    expect(placesOf(withQuoteIn(together, 'a', null))).toEqual([['a'], ['b', 'c'], []]);
    expect(withQuoteIn(board, 'unknown', 'quiet')).toBe(board);
  });

  it('has those in no group at its left end, and ends at its last group', () => {
    expect(groupBeside(board, null, 1)).toBe('quiet');
    expect(groupBeside(board, 'quiet', -1)).toBeNull();
    expect(groupBeside(board, 'money', 1)).toBe('money');
    expect(groupBeside(board, null, -1)).toBeNull();
  });
});
