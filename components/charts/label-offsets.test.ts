import { describe, expect, it } from 'vitest';
import { labelOffsets } from './label-offsets';

const placed = (places: number[], gap: number) =>
  labelOffsets(places, gap).map((offset, i) => (places[i] ?? 0) + offset);

describe('labels beside the ends of lines', () => {
  it('stay where they are when there is room', () => {
    expect(labelOffsets([10, 40, 80], 14)).toEqual([0, 0, 0]);
  });

  it('share the way when two are too near', () => {
    expect(placed([50, 54], 14)).toEqual([45, 59]);
  });

  it('stand apart in the order of their lines, however many meet in one place', () => {
    const places = [100, 20, 101, 99, 100, 60];
    const after = placed(places, 14);
    const sorted = after.toSorted((a, b) => a - b);
    const gaps = sorted.slice(1).map((place, i) => place - (sorted[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(14 - 1e-9);
    expect(after[1]).toBe(20);
    expect(after[3]).toBeLessThan(after[0] ?? 0);
    expect(after[0]).toBeLessThan(after[2] ?? 0);
  });

  it('moves one that pushed labels run into', () => {
    expect(placed([10, 12, 22], 14)).toEqual([14.67 - 14, 14.67, 14.67 + 14].map((n) => expect.closeTo(n, 1)));
  });
});
