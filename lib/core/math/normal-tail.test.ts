import { expect, it } from 'vitest';
import { normalTail } from './normal-tail';

it('is what the tables of the normal distribution say', () => {
  expect(normalTail(0)).toBeCloseTo(0.5, 12);
  expect(normalTail(1.959963984540054)).toBeCloseTo(0.025, 12);
  expect(normalTail(3)).toBeCloseTo(0.001349898031630095, 14);
  expect(normalTail(5)).toBeCloseTo(2.866515718791939e-7, 16);
});
