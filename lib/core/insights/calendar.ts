import { Temporal } from 'temporal-polyfill';

/** Periods of a calendar: hours, days, weeks and months of a time zone, as UTC milliseconds. */

export type CalendarPeriod = 'hour' | 'day' | 'week' | 'month';
export type Calendar = { zone: string /** 1 is Monday, 7 is Sunday. */; weekStart: number };

const durations = { hour: 'hours', day: 'days', week: 'weeks', month: 'months' } as const;

/** The start of the period that holds a moment. An hour is one of the local clock. */
export function periodStart(ms: number, period: CalendarPeriod, { zone, weekStart }: Calendar): number {
  const at = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  if (period === 'hour') return at.round({ smallestUnit: 'hour', roundingMode: 'floor' }).epochMilliseconds;
  const day = at.startOfDay();
  if (period === 'day') return day.epochMilliseconds;
  const back = period === 'month' ? day.day - 1 : (day.dayOfWeek - weekStart + 7) % 7;
  return day.subtract({ days: back }).startOfDay().epochMilliseconds;
}

/** The start of the period so many steps away from a start; an hour is always sixty minutes. */
export function shiftPeriod(startMs: number, period: CalendarPeriod, steps: number, { zone }: Calendar): number {
  if (period === 'hour') return startMs + steps * 3_600_000;
  const start = Temporal.Instant.fromEpochMilliseconds(startMs).toZonedDateTimeISO(zone);
  return start
    .toPlainDate()
    .add({ [durations[period]]: steps })
    .toZonedDateTime(zone).epochMilliseconds;
}

/** Starts of `count` periods, the one that holds `endMs` last, and where that one ends: `count + 1` moments. */
export function periodEdges(endMs: number, period: CalendarPeriod, count: number, calendar: Calendar): number[] {
  const last = periodStart(endMs, period, calendar);
  return Array.from({ length: count + 1 }, (_, index) => shiftPeriod(last, period, index - count + 1, calendar));
}
