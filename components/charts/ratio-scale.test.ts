import { describe, expect, it } from 'vitest';
import { ratioPosition, ratioReach, writeRatio } from '@/components/charts/ratio-scale';

describe('the scale of ratios', () => {
  it('puts 1× in the middle and half as far from it as double', () => {
    expect([ratioPosition(1, 4), ratioPosition(4, 4), ratioPosition(0.25, 4)]).toEqual([0.5, 1, 0]);
    expect(ratioPosition(2, 4) - 0.5).toBeCloseTo(0.5 - ratioPosition(0.5, 4));
  });

  it('cuts what lies beyond its end instead of shrinking all else to nothing', () => {
    expect(ratioReach([1.2, 3000])).toBe(16);
    expect(ratioPosition(3000, 16)).toBe(1);
    expect(ratioPosition(0, 16)).toBe(0);
  });

  it('never writes a ratio below one as if it were one', () => {
    expect([writeRatio(3.42), writeRatio(0.52), writeRatio(0.99), writeRatio(12.4)]).toEqual([
      '3.4×',
      '0.52×',
      '0.99×',
      '12×',
    ]);
  });
});
