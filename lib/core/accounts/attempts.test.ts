import { describe, expect, it } from 'vitest';
import { type Attempts, afterAttempt, patience, secondsToWait } from './attempts';

const start = new Date('2026-03-01T12:00:00Z');

function afterMany(n: number): Attempts | null {
  let attempts: Attempts | null = null;
  for (let i = 0; i < n; i += 1) attempts = afterAttempt(attempts, start, patience.account);
  return attempts;
}

describe('afterAttempt', () => {
  it('asks nobody to wait before the fifth try', () => {
    expect(secondsToWait(afterMany(4), start)).toBe(0);
  });

  it('doubles the wait with each try, up to five minutes', () => {
    const waits = [5, 6, 7, 8, 30].map((n) => secondsToWait(afterMany(n), start));
    expect(waits).toEqual([1, 2, 4, 8, 300]);
  });

  it('lets the next try be made when the wait is over', () => {
    expect(secondsToWait(afterMany(6), new Date(start.getTime() + 2000))).toBe(0);
  });

  it('forgets after an hour without a try', () => {
    const later = new Date(start.getTime() + 61 * 60 * 1000);
    expect(afterAttempt(afterMany(30), later, patience.account).failures).toBe(1);
  });
});
