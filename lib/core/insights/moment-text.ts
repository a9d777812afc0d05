import { Temporal } from 'temporal-polyfill';
import type { Moment } from '@/lib/core/segments/rule';
import { momentMs } from '@/lib/core/time';

/** Before every event, as a date and as a moment. */
const beginning = '1970-01-01';

/** A moment as rules write it: the local date where the day starts with it, else to the millisecond. */
export function momentText(ms: number, zone: string): Moment {
  const date = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate().toString();
  return momentMs(date, zone) === ms ? date : new Date(ms).toISOString();
}

/** [from, to) as the window of a rule. Dates stand for `zone` alone: without one the window is in moments. */
export function windowBetween(fromMs: number, toMs: number, zone: string | null): { from: Moment; to: Moment } {
  if (zone === null) return { from: new Date(fromMs).toISOString(), to: new Date(toMs).toISOString() };
  return { from: momentText(fromMs, zone), to: momentText(toMs, zone) };
}

/** All time before a moment, as the window of a rule. */
export function windowBefore(ms: number, zone: string | null): { from: Moment; to: Moment } {
  return { from: beginning, to: windowBetween(ms, ms, zone).to };
}
