import { describe, expect, it } from 'vitest';
import { quantileCuts, scoreRfm } from '@/lib/core/rfm/score-rfm';

const cuts = { recency: [9, 31, 88, 201], frequency: [1, 2, 3, 5], monetary: [18, 39, 74, 160] };
const score = (days: number, times: number, amount: string) =>
  scoreRfm(
    { recency: BigInt(days) * 1_000_000n, frequency: BigInt(times) * 1_000_000n, monetary: BigInt(amount) },
    { n: 5, cuts },
  );

describe('scores', () => {
  it('count a value at a cut-off to the class below it', () => {
    expect(score(9, 1, '18000000')).toEqual({ recency: 5, frequency: 1, monetary: 1 });
    expect(score(10, 2, '18000001')).toEqual({ recency: 4, frequency: 2, monetary: 2 });
    expect(score(202, 6, '160000001')).toEqual({ recency: 1, frequency: 5, monetary: 5 });
  });

  it('leave a score empty where two cut-offs are the same', () => {
    const tied = { recency: [0, 0], frequency: [1, 1], monetary: [-5, 20] };
    const of = (frequency: bigint) => scoreRfm({ recency: 0n, frequency, monetary: -6_000_000n }, { n: 3, cuts: tied });
    expect(of(1_000_000n)).toEqual({ recency: 3, frequency: 1, monetary: 1 });
    expect(of(2_000_000n)).toEqual({ recency: 3, frequency: 3, monetary: 1 });
  });
});

describe('cut-offs by equal parts', () => {
  it('are values of the data that at least i of n parts do not exceed', () => {
    const tenths = Array.from({ length: 10 }, (_, index) => BigInt(index + 1));
    expect(quantileCuts(tenths, 5)).toEqual([2n, 4n, 6n, 8n]);
    expect(quantileCuts(tenths, 4)).toEqual([3n, 5n, 8n]);
    expect(quantileCuts(tenths.slice(0, 3), 2)).toEqual([2n]);
  });

  it('keep ties together: many who bought once fill the first score', () => {
    expect(quantileCuts([1n, 1n, 1n, 1n, 1n, 2n, 2n, 3n, 4n, 9n], 5)).toEqual([1n, 1n, 2n, 3n]);
    expect(quantileCuts([7n], 5)).toEqual([7n, 7n, 7n, 7n]);
    expect(quantileCuts([], 5)).toEqual([]);
  });
});
