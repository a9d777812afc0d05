import { describe, expect, it } from 'vitest';
import { formatClock, formatDay, formatExact, formatRelative, isoDay, isWithinYear } from '@/components/ui/format-time';

describe('dates on screens', () => {
  it('are written in the zone given, not in that of the machine', () => {
    expect(formatDay('2025-11-12T23:30:00Z', 'Europe/Berlin')).toBe('13 Nov 2025');
    expect(formatClock('2025-11-12T23:30:00Z', 'Europe/Berlin')).toBe('00:30');
    expect(formatExact('2025-11-12T23:30:05Z', 'UTC')).toBe('12 Nov 2025, 23:30:05 UTC');
  });

  it('are days of the zone in questions, too', () => {
    expect(isoDay('2025-11-12T23:30:00Z', 'Europe/Berlin')).toBe('2025-11-13');
    expect(isoDay('2025-11-12T23:30:00Z', 'America/New_York')).toBe('2025-11-12');
    expect(isoDay('2025-03-01T12:00:00Z', 'UTC', -1)).toBe('2025-02-28');
  });

  it('say how long ago in words, rounding towards the present', () => {
    const now = '2025-11-12T12:00:00Z';
    expect(formatRelative('2025-11-12T11:59:31Z', now)).toBe('just now');
    expect(formatRelative('2025-11-12T11:57:10Z', now)).toBe('2 minutes ago');
    expect(formatRelative('2025-11-11T11:00:00Z', now)).toBe('yesterday');
    expect(formatRelative('2025-11-15T13:00:00Z', now)).toBe('in 3 days');
  });

  it('give up words for days beyond a year, either way', () => {
    const now = '2025-11-12T12:00:00Z';
    expect(isWithinYear('2024-11-13T12:00:00Z', now)).toBe(true);
    expect(isWithinYear('1998-06-30T00:00:00Z', now)).toBe(false);
    expect(isWithinYear('2026-12-24T12:00:00Z', now)).toBe(false);
  });
});
