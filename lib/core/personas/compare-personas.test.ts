import { describe, expect, it } from 'vitest';
import { apartIn } from './compare-personas';
import { markOwnWords } from './own-words';

const own = (people: string[][]) =>
  markOwnWords(people).map((lines) => lines.map((parts) => parts.filter((part) => part.own).map(({ text }) => text)));

describe('words only one says', () => {
  it('are marked, whatever their capitals, and short ones never are', () => {
    expect(own([['Writes drafts at night'], ['Drafts in the morning']])).toEqual([
      [['Writes', 'night']],
      [['morning']],
    ]);
  });

  it('are none where only one says anything', () => {
    expect(own([['Writes at night'], []])).toEqual([[[]], []]);
  });

  it('leave every text as it is', () => {
    const lines = ['Ünïted — (fast), twice.', '', '2027!'];
    const [parts] = markOwnWords([lines, ['slow']]);
    expect(parts?.map((line) => line.map(({ text }) => text).join(''))).toEqual(lines);
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
