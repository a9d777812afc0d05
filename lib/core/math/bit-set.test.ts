import { expect, it } from 'vitest';
import { bitSetOf, intersection, sizeOf, sizeOfBoth } from './bit-set';

it('counts the rows of one set and of two at once, beyond a word of 32', () => {
  const even = bitSetOf(100, (row) => row % 2 === 0);
  const third = bitSetOf(100, (row) => row % 3 === 0);
  expect(sizeOf(even)).toBe(50);
  expect(sizeOf(third)).toBe(34);
  expect(sizeOfBoth(even, third)).toBe(17);
  expect(sizeOf(intersection(even, third))).toBe(17);
});

it('counts full words', () => {
  expect(sizeOf(bitSetOf(64, () => true))).toBe(64);
  expect(sizeOf(bitSetOf(0, () => true))).toBe(0);
});
