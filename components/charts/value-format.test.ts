import { expect, it } from 'vitest';
import { writeTick } from '@/components/charts/value-format';

it.each([
  [0.25, 'number', '0.25'],
  [0.75, 'number', '0.75'],
  [0, 'count', '0'],
  [1250, 'count', '1.25K'],
  [20_000, 'count', '20K'],
  [0.5, 'share', '50%'],
  [0.015, 'share', '1.5%'],
  [0.0025, 'share', '0.25%'],
] as const)('a tick at %d, a %s, is written %s', (value, format, expected) => {
  expect(writeTick(value, format)).toBe(expected);
});
