import { describe, expect, it } from 'vitest';
import { anchoredWords } from './anchored-words';

const lines = ['I write before nine.', 'Always.', 'Then I argue with it.'].map((text, position) => ({
  position,
  speaker: position === 2 ? 'Wren' : 'Maya',
  start_ms: position * 1000,
  text,
}));
const anchor = (first_line: number, first_offset: number, last_line: number, last_offset: number) => ({
  first_line,
  first_offset,
  last_line,
  last_offset,
  version: 1,
});

describe('the words of a selection', () => {
  it('are those between its two places, with who began and when', () => {
    expect(anchoredWords(lines, anchor(0, 2, 0, 19))).toEqual({
      words: 'write before nine',
      speaker: 'Maya',
      startMs: 0,
    });
    expect(anchoredWords(lines, anchor(0, 8, 2, 6)).words).toBe('before nine. Always. Then I');
    expect(anchoredWords(lines, anchor(2, 0, 2, 21))).toMatchObject({ speaker: 'Wren', startMs: 2000 });
  });

  it.each([
    ['no words', anchor(0, 5, 0, 5)],
    ['the wrong way round', anchor(0, 9, 0, 3)],
    ['a line that is not there', anchor(2, 0, 3, 4)],
  ])('of %s are refused', (_, wrong) => {
    expect(() => anchoredWords(lines, wrong)).toThrow();
  });
});
