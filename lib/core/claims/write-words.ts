import { Temporal } from 'temporal-polyfill';

/** "1 number", "3 participants", "2,418 profiles". */
export function counted(n: number, noun: string): string {
  return `${new Intl.NumberFormat('en-US').format(n)} ${noun}${n === 1 ? '' : 's'}`;
}

/** The local day of a moment, written out: "14 May 2027". */
export function writeDay(ms: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(ms)
    .toZonedDateTimeISO(zone)
    .toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}
