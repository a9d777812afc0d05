import { describe, expect, it } from 'vitest';
import { closestOnePeak, quantileOfOnePeak } from './closest-one-peak';
import { dipOf } from './dip';
import { seededRandom } from './random';

const of = (...values: number[]) => Float64Array.from(values).sort();
const uniformDips = (n: number, draws: number) => {
  const random = seededRandom(n);
  return Float64Array.from({ length: draws }, () => dipOf(Float64Array.from({ length: n }, random.next).sort())).sort();
};

describe('dipOf', () => {
  it('is 1/2n for numbers at equal distances, and for equal numbers', () => {
    expect(dipOf(of(1, 2, 3, 4))).toBe(1 / 8);
    expect(dipOf(of(5, 5, 5))).toBe(1 / 6);
  });

  it('is a quarter, the most there is, for two values of equal weight', () => {
    expect(dipOf(of(...Array(10).fill(1), ...Array(10).fill(2)))).toBe(0.25);
  });

  // Each found by a linear programme over all distributions with one peak.
  it.each([
    [[0, 1, 10, 11], 0.225],
    [[0, 1, 2, 10, 11, 12], 0.2],
    [[0, 1, 2, 3, 20], 0.1],
    [[0, 0.5, 1, 4, 9, 9.5, 10, 12], 0.1597222],
  ])('finds the least distance to one peak for %j', (values, dip) => {
    expect(dipOf(of(...values))).toBeCloseTo(dip, 6);
  });

  it('does not change when numbers are moved, stretched or mirrored', () => {
    const random = seededRandom(3);
    const values = Array.from({ length: 60 }, () => random.normal(random.pick([0, 3]), 1));
    const dip = dipOf(of(...values));
    expect(dipOf(of(...values.map((value) => 7 * value - 4)))).toBeCloseTo(dip, 12);
    expect(dipOf(of(...values.map((value) => -value)))).toBeCloseTo(dip, 12);
  });

  it('has the distribution that is published for flat numbers: at 50, 95% lie below 0.07027 (Maechler, diptest, a million draws)', () => {
    const dips = uniformDips(50, 2000);
    expect(dips[1900]).toBeGreaterThan(0.0685);
    expect(dips[1900]).toBeLessThan(0.0719);
  });
});

describe('closestOnePeak', () => {
  it('is flat for numbers that a flat distribution explains', () => {
    const random = seededRandom(5);
    const { at, share } = closestOnePeak(Float64Array.from({ length: 200 }, random.next).sort());
    expect(at).toHaveLength(2);
    expect(Array.from(share)).toEqual([0, 1]);
  });

  it('rises ever faster up to its peak and ever slower after it, whatever the numbers', () => {
    const random = seededRandom(6);
    const { at, share } = closestOnePeak(
      Float64Array.from({ length: 300 }, () => random.normal(random.pick([0, 6]), 1)).sort(),
    );
    const slopes = Array.from(at.subarray(1), (end, index) => {
      return ((share[index + 1] ?? 0) - (share[index] ?? 0)) / (end - (at[index] ?? 0));
    });
    const peak = slopes.indexOf(Math.max(...slopes));
    const [before, after] = [slopes.slice(1, peak + 1), slopes.slice(peak, -1)];
    expect(before).toEqual(before.toSorted((a, b) => a - b));
    expect(after).toEqual(after.toSorted((a, b) => b - a));
  });

  it('is drawn from by its quantiles', () => {
    const peak = { at: Float64Array.of(0, 1, 3), share: Float64Array.of(0, 0.8, 1) };
    expect([0, 0.4, 0.8, 0.9, 1].map((p) => quantileOfOnePeak(peak, p))).toEqual([0, 0.5, 1, expect.closeTo(2, 12), 3]);
  });
});
