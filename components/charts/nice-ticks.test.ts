import { describe, expect, it } from 'vitest';
import { niceTicks } from '@/components/charts/nice-ticks';

describe('niceTicks', () => {
  it('steps in round numbers and covers the largest value', () => {
    expect(niceTicks(0, 2444)).toEqual([0, 1000, 2000, 3000]);
    expect(niceTicks(0, 0.37)).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
    expect(niceTicks(2100, 2444)).toEqual([2100, 2200, 2300, 2400, 2500]);
  });

  it('steps in whole numbers where things are counted', () => {
    expect(niceTicks(0, 1, 5, true)).toEqual([0, 1]);
    expect(niceTicks(-1, 2, 5, true)).toEqual([-1, 0, 1, 2]);
    expect(niceTicks(0, 9, 4, true)).toEqual([0, 5, 10]);
    expect(niceTicks(0, 0, 4, true)).toEqual([0, 1]);
    expect(niceTicks(0, 90, 4, true)).toEqual([0, 25, 50, 75, 100]);
  });

  it('still has two ends when every value is zero', () => {
    expect(niceTicks(0, 0)).toEqual([0, 0.25]);
  });
});
