type Moment = string | number | Date;

function formatter(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options });
}

/** "12 Nov", for axes. */
export function formatShortDay(at: Moment, zone: string): string {
  const day = formatter(zone, { day: 'numeric' }).format(new Date(at));
  // en-GB shortens one month to four letters.
  const month = new Intl.DateTimeFormat('en-US', { timeZone: zone, month: 'short' }).format(new Date(at));
  return `${day} ${month}`;
}

/** "12 Nov 2025". */
export function formatDay(at: Moment, zone: string): string {
  return `${formatShortDay(at, zone)} ${formatter(zone, { year: 'numeric' }).format(new Date(at))}`;
}

/** The day that dates in a question mean, "2025-11-12", or one so many days later. */
export function isoDay(at: Moment, zone: string, later = 0): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(at));
  return new Date(Date.parse(day) + later * 86_400_000).toISOString().slice(0, 10);
}

/** "14:02". */
export function formatClock(at: Moment, zone: string): string {
  return formatter(zone, { hour: '2-digit', minute: '2-digit' }).format(new Date(at));
}

/** "12 Nov 2025, 14:02:31 CET": nothing left to guess. */
export function formatExact(at: Moment, zone: string): string {
  const day = formatDay(at, zone);
  const time = formatter(zone, { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short' });
  return `${day}, ${time.format(new Date(at))}`;
}

const yearMs = 365.25 * 86_400_000;

/** Whether words such as "2 months ago" tell one moment from another. */
export function isWithinYear(at: Moment, now: Moment): boolean {
  return Math.abs(new Date(at).getTime() - new Date(now).getTime()) < yearMs;
}

const steps = [
  { unit: 'month', ms: 30.44 * 86_400_000 },
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

/** "2 minutes ago", "yesterday", "in 3 days"; under a minute either way is "just now". */
export function formatRelative(at: Moment, now: Moment): string {
  const distance = new Date(at).getTime() - new Date(now).getTime();
  const step = steps.find(({ ms }) => Math.abs(distance) >= ms);
  if (!step) {
    return 'just now';
  }
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(Math.trunc(distance / step.ms), step.unit);
}
