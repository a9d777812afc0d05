import { Temporal } from 'temporal-polyfill';
import { eventTimes, exactMs } from '@/lib/core/exact-time';
import type { Moment, Span, Window } from '@/lib/core/segments/rule';

/** [from, to) in milliseconds since 1970. */
export type Interval = { from: number; to: number };
/** The moments a window covers: the same for everybody, or counted from a moment of each profile's own. Both end at `asOf`. */
export type Bounds =
  | ({ kind: 'fixed' } & Interval)
  | { kind: 'after'; event: string | null; lengthMs: number; to: number };

const remembered = new Map<string, number>();

/** Calendar steps are slow and asked again for each profile; what they answer never changes. */
function remember(key: string, compute: () => number): number {
  const known = remembered.get(key);
  if (known !== undefined) return known;
  if (remembered.size > 10_000) remembered.clear();
  const answer = compute();
  remembered.set(key, answer);
  return answer;
}

/** The end of a span that starts at a moment: exact up to weeks, calendar steps clamped to month ends beyond. */
function shifted(fromMs: number, span: Span, direction: 1 | -1, zone: string): number {
  const n = span.n * direction;
  if (span.unit !== 'month' && span.unit !== 'year') return fromMs + n * exactMs[span.unit];
  const step = span.unit === 'month' ? { months: n } : { years: n };
  return remember(`${fromMs} ${n} ${span.unit} ${zone}`, () => {
    return Temporal.Instant.fromEpochMilliseconds(fromMs).toZonedDateTimeISO(zone).add(step).epochMilliseconds;
  });
}

/** A moment of a rule in milliseconds since 1970; a date is the local midnight, or the first moment after a gap there. */
export function momentMs(moment: Moment, zone: string): number {
  return remember(`${moment} ${zone}`, () => {
    if (moment.includes('T')) return Temporal.Instant.from(moment).epochMilliseconds;
    return Temporal.PlainDate.from(moment).toZonedDateTime({ timeZone: zone, plainTime: '00:00' }).epochMilliseconds;
  });
}

/** The last n units: (asOf - n, asOf], written as [from, to) in whole milliseconds. */
export function lastSpan(span: Span, asOf: Date, zone: string): Interval {
  const now = asOf.getTime();
  return { from: shifted(now, span, -1, zone) + 1, to: now + 1 };
}

/** The next n units: (asOf, asOf + n], so that no moment lies both in the last and in the next ones. */
export function nextSpan(span: Span, asOf: Date, zone: string): Interval {
  const now = asOf.getTime();
  return { from: now + 1, to: shifted(now, span, 1, zone) + 1 };
}

/** What a window covers as seen from `asOf`; months, years and dates are those of the zone. */
export function windowBounds(window: Window, { asOf, zone }: { asOf: Date; zone: string }): Bounds {
  const end = asOf.getTime() + 1;
  if (window === 'ever') return { kind: 'fixed', from: eventTimes.first, to: end };
  if ('last' in window) return { kind: 'fixed', ...lastSpan(window.last, asOf, zone) };
  if ('from' in window) {
    return { kind: 'fixed', from: momentMs(window.from, zone), to: Math.min(momentMs(window.to, zone), end) };
  }
  const event = 'event' in window.after ? window.after.event : null;
  return { kind: 'after', event, lengthMs: window.first.n * exactMs[window.first.unit], to: end };
}

/** The moment a workspace looks from when nothing else is said: its own clock, or now. */
export const clockOf = (workspace: { clockAt: Date | null }, now: Date): Date => workspace.clockAt ?? now;

/** The local calendar day of a moment as a number that is equal exactly for equal days. */
export function localDay(ms: number, zone: string): number {
  return remember(`day ${ms} ${zone}`, () => {
    const { year, month, day } = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
    return year * 10_000 + month * 100 + day;
  });
}

/** Local calendar days from one moment to another: 0 on the same day, whatever the clock says. */
export const localDaysBetween = (fromMs: number, toMs: number, zone: string): number =>
  epochDay(toMs, zone) - epochDay(fromMs, zone);

/** The local calendar day of a moment, counted from 1 January 1970. */
export function epochDay(ms: number, zone: string): number {
  const day = localDay(ms, zone);
  return Date.UTC(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100) / exactMs.day;
}
