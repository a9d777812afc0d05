import { describe, expect, it } from 'vitest';
import { hitMarks, piecesOf } from './search';

const hit = (text: string) => `${hitMarks.start}${text}${hitMarks.end}`;

describe('what was found', () => {
  it('is told apart from what stands around it', () => {
    expect(piecesOf(`I ${hit('write')} before ${hit('nine')}.`)).toEqual([
      { text: 'I ', hit: false },
      { text: 'write', hit: true },
      { text: ' before ', hit: false },
      { text: 'nine', hit: true },
      { text: '.', hit: false },
    ]);
    expect(piecesOf(hit('nine'))).toEqual([{ text: 'nine', hit: true }]);
    expect(piecesOf('nothing')).toEqual([{ text: 'nothing', hit: false }]);
  });
});
