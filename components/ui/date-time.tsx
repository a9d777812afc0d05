'use client';

import { useMinute, useZone } from '@/components/ui/clock';
import { formatClock, formatDay, formatExact, formatRelative, isWithinYear } from '@/components/ui/format-time';

type DateTimeProps = {
  /** ISO 8601 or milliseconds. */
  at: string | number;
  /** `relative` is "2 days ago", `day` "12 Nov 2025", `clock` "14:02", `exact` all of it. */
  look?: 'relative' | 'day' | 'clock' | 'exact';
  zone?: string;
  className?: string;
};

const written = { day: formatDay, clock: formatClock, exact: formatExact };

/**
 * A moment, with the exact time in its title. Relative words begin in the browser, whose clock they follow; paper has no
 * clock, and says the day, as everything over a year away does: "28 years ago" would be the same for a whole file.
 */
export function DateTime({ at, look = 'relative', zone: givenZone, className }: DateTimeProps) {
  const zoneAround = useZone();
  const minute = useMinute();
  const zone = givenZone ?? zoneAround;
  const relative = minute !== null && look === 'relative' && isWithinYear(at, minute);
  const text = relative ? formatRelative(at, minute + 59_000) : written[look === 'relative' ? 'day' : look](at, zone);
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={formatExact(at, zone)}
      data-printed={relative ? formatDay(at, zone) : undefined}
      className={className}
    >
      {relative ? <span>{text}</span> : text}
    </time>
  );
}
