import { describe, expect, it } from 'vitest';
import { niceTicks } from '@/components/charts/nice-ticks';

describe('niceTicks', () => {
  it('steps in round numbers and covers the largest value', () => {
    expect(niceTicks(0, 2444)).toEqual([0, 1000, 2000, 3000]);
    expect(niceTicks(0, 0.37)).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
    expect(niceTicks(2100, 2444)).toEqual([2100, 2200, 2300, 2400, 2500]);
  });

  it('still has two ends when every value is zero', () => {
    expect(niceTicks(0, 0)).toEqual([0, 0.25]);
  });
});
