import { describe, expect, it } from 'vitest';
import { discretise, rangeCount } from './discretise';

const numbers = (values: number[]) => discretise({ kind: 'number', name: 'x', values: Float64Array.from(values) });
const words = (values: (string | null)[]) => discretise({ kind: 'category', name: 'x', values });
const many = (value: string, count: number) => new Array<string>(count).fill(value);

describe('numbers', () => {
  it('are cut into ranges with as many rows each, more of them the more rows there are', () => {
    const { parts, codes } = numbers(Array.from({ length: 100 }, (_, index) => index));
    expect(parts).toEqual([
      { kind: 'range', low: 0, high: 24 },
      { kind: 'range', low: 25, high: 49 },
      { kind: 'range', low: 50, high: 74 },
      { kind: 'range', low: 75, high: 99 },
    ]);
    expect([codes[0], codes[24], codes[25], codes[99]]).toEqual([0, 0, 1, 3]);
    expect([8, 100, 1000, 1e6].map(rangeCount)).toEqual([2, 4, 8, 8]);
  });

  it('that are equal stay together, so there are fewer ranges', () => {
    const { parts } = numbers([
      ...new Array<number>(80).fill(0),
      ...Array.from({ length: 20 }, (_, index) => index + 1),
    ]);
    expect(parts).toEqual([
      { kind: 'range', low: 0, high: 0 },
      { kind: 'range', low: 1, high: 20 },
    ]);
  });

  it('that are not known are a part of their own', () => {
    const { parts, codes } = numbers([1, 2, 3, 4, Number.NaN]);
    expect(parts.at(-1)).toEqual({ kind: 'unknown' });
    expect(codes[4]).toBe(parts.length - 1);
  });

  it('that are all equal make one part, and none make none but the unknown', () => {
    expect(numbers([7, 7, 7]).parts).toHaveLength(1);
    expect(numbers([Number.NaN]).parts).toEqual([{ kind: 'unknown' }]);
  });
});

describe('words', () => {
  it('stay as they are, those of fewer than five rows counted together', () => {
    const { parts, codes } = words([...many('designer', 6), ...many('engineer', 5), 'baker', 'pilot', null]);
    expect(parts).toEqual([
      { kind: 'value', value: 'designer' },
      { kind: 'value', value: 'engineer' },
      { kind: 'other' },
      { kind: 'unknown' },
    ]);
    expect(Array.from(codes.subarray(10))).toEqual([1, 2, 2, 3]);
  });

  it('are at most twelve, the most frequent', () => {
    const { parts } = words(Array.from({ length: 20 }, (_, index) => many(`job ${index}`, 5 + index)).flat());
    expect(parts).toHaveLength(13);
    expect(parts[0]).toEqual({ kind: 'value', value: 'job 19' });
    expect(parts[12]).toEqual({ kind: 'other' });
  });
});
