// Time that needs no calendar, apart from what does: that brings a library along, and most screens do without.

/** Event times lie from 1970 to the end of 2148, in milliseconds; others are refused at the door. */
export const eventTimes = { first: 0, last: Date.UTC(2149, 0, 1) - 1 } as const;

/** Minutes to weeks are the same everywhere, whatever the calendar. */
export const exactMs = { minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;
