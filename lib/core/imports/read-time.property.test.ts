import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { timeReader } from './read-time';

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Pacific/Apia',
];
const walls = fc.record({
  zone: fc.constantFrom(...zones),
  ms: fc.integer({ min: Date.UTC(1970, 0, 2), max: Date.UTC(2148, 11, 30) }),
});

it('reads local times as Temporal does, on days with and without a change of the clock', () => {
  const readers = new Map(zones.map((zone) => [zone, timeReader('yyyy-MM-dd HH:mm:ss', zone)]));
  fc.assert(
    fc.property(walls, ({ zone, ms }) => {
      const text = new Date(ms).toISOString().slice(0, 19);
      const expected = Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
      expect(readers.get(zone)?.(text.replace('T', ' '))).toBe(expected);
    }),
    { numRuns: 3_000 },
  );
});

it('reads every quarter of an hour of the days around the changes of 2026', () => {
  for (const [zone, days] of Object.entries({
    'Europe/Berlin': ['2026-03-29', '2026-10-25'],
    'America/New_York': ['2026-03-08', '2026-11-01'],
    'Australia/Lord_Howe': ['2026-04-05', '2026-10-04'],
  })) {
    const read = timeReader("yyyy-MM-dd'T'HH:mm", zone);
    for (const day of days) {
      for (let quarter = -8; quarter < 104; quarter += 1) {
        const text = new Date(Date.parse(`${day}T00:00Z`) + quarter * 900_000).toISOString().slice(0, 16);
        expect(read(text), `${text} in ${zone}`).toBe(
          Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds,
        );
      }
    }
  }
});

it('reads an instant back from whichever format it was written in', () => {
  const pad = (value: number, width = 2) => String(value).padStart(width, '0');
  const written: Record<string, (at: Date) => string> = {
    iso: (at) => at.toISOString(),
    unix: (at) => String(at.getTime() / 1000),
    unix_ms: (at) => String(at.getTime()),
    'd.M.yyyy H:mm:ss.SSS': (at) =>
      `${at.getUTCDate()}.${at.getUTCMonth() + 1}.${pad(at.getUTCFullYear(), 4)} ${at.getUTCHours()}:${pad(at.getUTCMinutes())}:${pad(at.getUTCSeconds())}.${pad(at.getUTCMilliseconds(), 3)}`,
    'MM/dd/yyyy hh:mm:ss.SSS a': (at) =>
      `${pad(at.getUTCMonth() + 1)}/${pad(at.getUTCDate())}/${pad(at.getUTCFullYear(), 4)} ${pad(at.getUTCHours() % 12 || 12)}:${pad(at.getUTCMinutes())}:${pad(at.getUTCSeconds())}.${pad(at.getUTCMilliseconds(), 3)} ${at.getUTCHours() < 12 ? 'AM' : 'PM'}`,
  };
  const readers = Object.keys(written).map((format) => ({ format, read: timeReader(format, 'UTC') }));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Date.UTC(2148, 11, 31) }), (ms) => {
      for (const { format, read } of readers) expect(read(written[format]?.(new Date(ms)) ?? ''), format).toBe(ms);
    }),
  );
});
