import { describe, expect, it } from 'vitest';
import { eventTimes } from '@/lib/core/exact-time';
import { clockOf, localDay, momentMs, windowBounds } from '@/lib/core/time';
import { isTimeZone } from '@/lib/core/time-zone';

const bounds = (window: Parameters<typeof windowBounds>[0], asOf: string, zone: string) => {
  const found = windowBounds(window, { asOf: new Date(asOf), zone });
  return found.kind === 'fixed' ? [new Date(found.from).toISOString(), new Date(found.to).toISOString()] : found;
};

describe('windows', () => {
  it('of days are exact durations, also over a change of the clock', () => {
    expect(bounds({ last: { n: 1, unit: 'day' } }, '2024-03-31T12:00:00.000Z', 'Europe/Berlin')).toEqual([
      '2024-03-30T12:00:00.001Z',
      '2024-03-31T12:00:00.001Z',
    ]);
  });

  it('of months are calendar steps of the zone, clamped to month ends', () => {
    expect(bounds({ last: { n: 1, unit: 'month' } }, '2024-03-31T10:00:00.000Z', 'Europe/Berlin')).toEqual([
      '2024-02-29T11:00:00.001Z',
      '2024-03-31T10:00:00.001Z',
    ]);
    expect(bounds({ last: { n: 1, unit: 'year' } }, '2024-02-29T10:00:00.000Z', 'UTC')[0 as never]).toBe(
      '2023-02-28T10:00:00.001Z',
    );
  });

  it('that begin in the missing hour begin after it', () => {
    // 02:30 on 31 March is missing in Berlin; a month before 30 April 02:30 (00:30Z) is 03:30 summer time.
    expect(bounds({ last: { n: 1, unit: 'month' } }, '2024-04-30T00:30:00.000Z', 'Europe/Berlin')).toEqual([
      '2024-03-30T01:30:00.001Z',
      '2024-04-30T00:30:00.001Z',
    ]);
    expect(new Date(momentMs('2024-03-31', 'Africa/Cairo')).toISOString()).toBe('2024-03-30T22:00:00.000Z');
  });

  it('between dates are [local midnight, local midnight), and end at the moment looked from', () => {
    expect(bounds({ from: '2024-03-31', to: '2024-04-01' }, '2025-01-01T00:00:00.000Z', 'Europe/Berlin')).toEqual([
      '2024-03-30T23:00:00.000Z',
      '2024-03-31T22:00:00.000Z',
    ]);
    expect(bounds({ from: '2024-03-31', to: '2024-04-01' }, '2024-03-31T10:00:00.000Z', 'Europe/Berlin')).toEqual([
      '2024-03-30T23:00:00.000Z',
      '2024-03-31T10:00:00.001Z',
    ]);
  });

  it('of ever end at the moment looked from', () => {
    expect(bounds('ever', '2024-03-31T10:00:00.000Z', 'UTC')).toEqual([
      '1970-01-01T00:00:00.000Z',
      '2024-03-31T10:00:00.001Z',
    ]);
  });

  it('after an event count from each profile’s own', () => {
    expect(
      bounds({ first: { n: 2, unit: 'week' }, after: { event: 'sign_up' } }, '2024-03-31T10:00:00.000Z', 'UTC'),
    ).toEqual({
      kind: 'after',
      event: 'sign_up',
      lengthMs: 1_209_600_000,
      to: Date.parse('2024-03-31T10:00:00.001Z'),
    });
  });
});

it('a midnight that the clock skips is the first moment after it', () => {
  expect(new Date(momentMs('2018-11-04', 'America/Sao_Paulo')).toISOString()).toBe('2018-11-04T03:00:00.000Z');
});

it('days are those of the zone', () => {
  const late = Date.parse('2024-06-30T22:30:00Z');
  expect([localDay(late, 'UTC'), localDay(late, 'Europe/Berlin'), localDay(0, 'America/New_York')]).toEqual([
    20240630, 20240701, 19691231,
  ]);
});

it('a workspace looks from its own clock, or from now', () => {
  const now = new Date(5);
  expect([clockOf({ clockAt: null }, now), clockOf({ clockAt: new Date(3) }, now)]).toEqual([now, new Date(3)]);
});

it('knows time zones by their names only', () => {
  expect(['Europe/Berlin', 'UTC', '+02:00', 'Mars/Olympus', ''].map(isTimeZone)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(eventTimes.last).toBe(Date.parse('2148-12-31T23:59:59.999Z'));
});
