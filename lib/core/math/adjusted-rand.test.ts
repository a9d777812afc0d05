import { expect, it } from 'vitest';
import { adjustedRandIndex, contingencyTable } from './adjusted-rand';

const index = (left: number[], right: number[]) => adjustedRandIndex(Int32Array.from(left), Int32Array.from(right));

it('is 1 for the same division under other names', () => {
  expect(index([0, 0, 1, 1], [1, 1, 0, 0])).toBe(1);
  expect(index([0, 0, 0], [0, 0, 0])).toBe(1);
});

it('gives the values that are worked out by hand', () => {
  expect(index([0, 0, 1, 2], [0, 0, 1, 1])).toBeCloseTo(4 / 7, 12);
  expect(index([0, 0, 0, 0], [0, 1, 2, 3])).toBe(0);
});

it('can fall below 0 when divisions agree less than chance has it', () => {
  expect(index([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12);
});

it('leaves rows without a label out of the table', () => {
  const table = contingencyTable(Int32Array.of(0, 1, -1), Int32Array.of(1, 1, 0), { left: 2, right: 2 });
  expect(Array.from(table)).toEqual([0, 1, 0, 1]);
});
