import { describe, expect, it } from 'vitest';
import { RateLimit } from './rate-limit';

describe('the allowance of a caller', () => {
  it('is used up by a burst and comes back with time', () => {
    const limit = new RateLimit({ burst: 3, perSecond: 2 });
    for (let call = 0; call < 3; call += 1) limit.take('a', 1_000);
    expect(() => limit.take('a', 1_000)).toThrow(/Wait 1 s/);
    expect(() => limit.take('a', 1_500)).not.toThrow();
  });

  it('is one for each caller', () => {
    const limit = new RateLimit({ burst: 1, perSecond: 1 });
    limit.take('a', 0);
    expect(() => limit.take('b', 0)).not.toThrow();
  });
});
