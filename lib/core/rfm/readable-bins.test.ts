import { describe, expect, it } from 'vitest';
import { binAmounts, binDays, binsOf, binTimes } from '@/lib/core/rfm/readable-bins';

describe('bars of a histogram', () => {
  it('are as wide as days, weeks, months, at most 24 of them', () => {
    expect(binDays(0)).toMatchObject({ width: 1, count: 1 });
    expect(binDays(20)).toMatchObject({ width: 1, count: 21 });
    expect(binDays(90)).toMatchObject({ width: 7, count: 13 });
    expect(binDays(364)).toMatchObject({ width: 30, count: 13 });
    for (const days of [23, 24, 47, 48, 545, 5_000, 60_000]) expect(binDays(days).count).toBeLessThanOrEqual(24);
  });

  it('count times one by one, with an open end where few did very much', () => {
    expect(binTimes({ least: 1, high: 8, most: 40 })).toEqual({
      from: 1,
      width: 1,
      count: 8,
      opensBelow: false,
      opensAbove: true,
    });
    expect(binTimes({ least: 1, high: 1, most: 1 })).toMatchObject({ width: 1, count: 1, opensAbove: false });
  });

  it('are round amounts, with an open end on both sides where refunds are', () => {
    const paid = binAmounts({ least: 1.5, low: 3, high: 216.4, most: 1_900 });
    expect(paid).toMatchObject({ from: 0, width: 10, count: 22, opensBelow: false, opensAbove: true });
    const returned = binAmounts({ least: -400, low: -20, high: 100, most: 100 });
    expect(returned).toMatchObject({ from: -20, width: 5, opensBelow: true, opensAbove: false });
    expect(binAmounts({ least: 0, low: 0, high: 0, most: 0 }).count).toBe(1);
  });

  it('are there where nobody is, and name their ends', () => {
    const bins = binsOf({ from: 0, width: 0.1, count: 3, opensBelow: true, opensAbove: true }, new Map([[1, 4]]));
    expect(bins).toEqual([
      { from: null, to: 0.1, count: 0 },
      { from: 0.1, to: 0.2, count: 4 },
      { from: 0.2, to: null, count: 0 },
    ]);
  });
});
