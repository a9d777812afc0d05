import { describe, expect, it } from 'vitest';
import { reach } from './estimate';
import { estimateShare, estimateShareRatio } from './share';

describe('estimateShare', () => {
  // Newcombe (1998), Two-sided confidence intervals for the single proportion, Table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [29, 29, 0.883, 1],
  ])('gives the published interval of %i of %i', (successes, n, low, high) => {
    const share = estimateShare({ successes, n });
    expect(share).toMatchObject({ kind: 'estimate', value: successes / n, n });
    if (share.kind !== 'estimate') return;
    expect(share.low).toBeCloseTo(low, 4);
    expect(share.high).toBeCloseTo(high, 4);
  });

  it('refuses a share of nobody', () => {
    expect(estimateShare({ successes: 0, n: 0 }).kind).toBe('not_enough_data');
  });
});

describe('estimateShareRatio', () => {
  it('gives the published ratio of the aspirin study: 1.82, from 1.43 to 2.31 (Agresti 2002, 3.1)', () => {
    const ratio = estimateShareRatio({ successes: 189, n: 11_034 }, { successes: 104, n: 11_037 });
    expect(ratio).toMatchObject({ kind: 'estimate' });
    if (ratio.kind !== 'estimate') return;
    expect(ratio.value).toBeCloseTo(1.82, 2);
    expect(ratio.low).toBeCloseTo(1.43, 2);
    expect(ratio.high).toBeCloseTo(2.31, 2);
  });

  it('widens with the number of comparisons made', () => {
    const once = estimateShareRatio({ successes: 50, n: 100 }, { successes: 300, n: 1000 });
    const often = estimateShareRatio({ successes: 50, n: 100 }, { successes: 300, n: 1000 }, { comparisons: 20 });
    if (once.kind !== 'estimate' || often.kind !== 'estimate') throw new Error('Both have enough data.');
    expect(often.low).toBeLessThan(once.low);
    expect(often.high).toBeGreaterThan(once.high);
  });

  it('refuses a ratio when almost nobody did it', () => {
    expect(estimateShareRatio({ successes: 4, n: 100 }, { successes: 300, n: 1000 }).kind).toBe('not_enough_data');
  });
});

it('reaches 1.96 standard errors at 95%, and 2.81 when ten are compared', () => {
  expect(reach(0.95)).toBeCloseTo(1.959964, 6);
  expect(reach(0.95, 10)).toBeCloseTo(2.807034, 6);
});
