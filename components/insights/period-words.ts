import { formatClock, formatDay, formatShortDay } from '@/components/ui/format-time';
import type { CalendarPeriod } from '@/lib/core/insights/calendar';

const monthOf = (at: number, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, month: 'short', year: 'numeric' }).format(at);

/** How the start of a period is written, on an axis and exactly. */
export const periodWords: Record<
  CalendarPeriod,
  { axis: (at: number, zone: string) => string; exact: (at: number, zone: string) => string }
> = {
  hour: { axis: formatClock, exact: (at, zone) => `${formatDay(at, zone)}, ${formatClock(at, zone)}` },
  day: { axis: formatShortDay, exact: formatDay },
  week: { axis: formatShortDay, exact: (at, zone) => `Week of ${formatDay(at, zone)}` },
  month: { axis: monthOf, exact: monthOf },
};

export const periodOptions = [
  { value: 'hour', label: 'Hours' },
  { value: 'day', label: 'Days' },
  { value: 'week', label: 'Weeks' },
  { value: 'month', label: 'Months' },
] as const;

export const periodNouns: Record<CalendarPeriod, [one: string, many: string]> = {
  hour: ['hour', 'hours'],
  day: ['day', 'days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
};
