import { expect, it } from 'vitest';
import { formatMillionths, fromMillionths, toMillionths } from '@/lib/core/events/millionths';

it.each([
  [64.1, 64_100_000n],
  ['64.1', 64_100_000n],
  [-64.1, -64_100_000n],
  [0.1 + 0.2, 300_000n],
  ['0.0000005', 1n],
  ['-0.0000005', -1n],
  ['0.00000049999', 0n],
  ['1.0000005', 1_000_001n],
  [1e-7, 0n],
  ['1e3', 1_000_000_000n],
  ['.5', 500_000n],
  ['5.', 5_000_000n],
  ['+007', 7_000_000n],
  [9e12, 9_000_000_000_000_000_000n],
  [-9e12, -9_000_000_000_000_000_000n],
  ['9000000000000.0000005', null],
  [9.000000000001e12, null],
  ['1e400', null],
  ['', null],
  ['.', null],
  ['1,5', null],
  ['0x10', null],
  ['Infinity', null],
  [Number.NaN, null],
])('reads %s as %s millionths', (decimal, millionths) => {
  expect(toMillionths(decimal)).toBe(millionths);
});

it.each([
  [64_100_000n, '64.1'],
  [-1n, '-0.000001'],
  [0n, '0'],
  [9_000_000_000_000_000_000n, '9000000000000'],
])('writes %s as %s', (millionths, text) => {
  expect(formatMillionths(millionths)).toBe(text);
  expect(fromMillionths(millionths)).toBe(Number(text));
});
