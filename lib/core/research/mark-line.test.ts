import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlightsByLine, markLine } from './mark-line';

const line = { position: 3, text: 'I want something to push against.' };
const over = (first_offset: number, last_offset: number, change: object = {}) => ({
  id: `${first_offset}`,
  words: line.text.slice(first_offset, last_offset).trim(),
  anchor: { first_line: 3, first_offset, last_line: 3, last_offset, version: 1, ...change },
});

describe('a marked line', () => {
  it('is cut where highlights begin and end, overlapping ones too', () => {
    expect(markLine(line, [over(2, 16), over(7, 24)])).toEqual([
      { text: 'I ', start: 0, ids: [] },
      { text: 'want ', start: 2, ids: ['2'] },
      { text: 'something', start: 7, ids: ['2', '7'] },
      { text: ' to push', start: 16, ids: ['7'] },
      { text: ' against.', start: 24, ids: [] },
    ]);
  });

  it('in the middle of a longer highlight is marked whole', () => {
    const pieces = markLine(line, [over(5, 2, { first_line: 1, last_line: 4 })]);
    expect(pieces).toEqual([{ text: line.text, start: 0, ids: ['5'] }]);
  });

  it('that was corrected is marked where the words went, or whole when they are gone', () => {
    const moved = { position: 3, text: 'Really, I want something to push against.' };
    expect(markLine(moved, [over(2, 6)]).find(({ ids }) => ids.length > 0)).toMatchObject({ text: 'want', start: 10 });
    expect(markLine({ position: 3, text: 'Nothing of it.' }, [over(2, 6)])).toMatchObject([{ ids: ['2'] }]);
  });

  it('says the same text as before, wherever it is cut', () => {
    const place = fc.nat(40);
    fc.assert(
      fc.property(fc.string(), fc.array(fc.tuple(place, place)), (text, places) => {
        const marks = places.map(([a, b]) => over(Math.min(a, b), Math.max(a, b)));
        return (
          markLine({ position: 3, text }, marks)
            .map((piece) => piece.text)
            .join('') === text
        );
      }),
    );
  });
});

describe('the highlights of a range of lines', () => {
  it('are found by line, those that begin before or end after it too', () => {
    const over = (id: string, first_line: number, last_line: number) => ({
      id,
      words: null,
      anchor: { first_line, first_offset: 0, last_line, last_offset: 1, version: 1 },
    });
    const marked = [over('a', 0, 3), over('b', 3, 9), over('c', 9, 9), { id: 'd', words: null, anchor: null }];
    const byLine = highlightsByLine(marked, { from: 3, to: 5 });
    expect([...byLine].map(([line, on]) => [line, on.map(({ id }) => id)])).toEqual([
      [3, ['a', 'b']],
      [4, ['b']],
    ]);
  });
});
