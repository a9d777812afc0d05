import { expect, it } from 'vitest';
import { momentOf, wallTime } from './local-moment';

it('goes from a moment to the wall clock of a zone, and back', () => {
  expect(wallTime('2011-12-09T12:50:00.000Z', 'Europe/Berlin')).toBe('2011-12-09T13:50');
  expect(momentOf('2011-12-09T13:50', 'Europe/Berlin')).toBe('2011-12-09T12:50:00.000Z');
});

it('takes the later time in the hour that a spring leaves out', () => {
  expect(momentOf('2025-03-30T02:30', 'Europe/Berlin')).toBe('2025-03-30T01:30:00.000Z');
});

it('knows what is no time', () => {
  expect(momentOf('tomorrow', 'UTC')).toBeNull();
});
