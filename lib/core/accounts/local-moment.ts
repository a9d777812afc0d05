import { Temporal } from 'temporal-polyfill';

/** A moment as a clock on the wall of a zone shows it, to the minute: `2011-12-09T13:50`. */
export function wallTime(moment: string, zone: string): string {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

/** The moment at which that clock shows this, as ISO 8601 in UTC; null when it is no time of day. */
export function momentOf(wall: string, zone: string): string | null {
  try {
    return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant().toString({ fractionalSecondDigits: 3 });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
