import { mostAdoptionPeriods } from '@/lib/core/adoption/adoption';
import type { BoardDates, BoardFrame } from '@/lib/core/boards/board';
import { mostCohorts } from '@/lib/core/cohorts/retention';
import { type Calendar, type CalendarPeriod, periodStart, shiftPeriod } from '@/lib/core/insights/calendar';
import type { Rule } from '@/lib/core/segments/rule';
import { lastSpan, momentMs } from '@/lib/core/time';
import { mostPeriods } from '@/lib/core/trends/trend';

type Query = { filter?: Rule };
/** The calendar of the workspace, and the moment its board looks from. */
type Clock = Calendar & { asOf: Date };

/** How many periods each kind takes; those that ask otherwise are not named. */
const limits: Record<string, { least: number; most: number }> = {
  trend: { least: 1, most: mostPeriods },
  lifecycle: { least: 1, most: 200 },
  adoption: { least: 1, most: mostAdoptionPeriods },
  retention: { least: 2, most: mostCohorts },
};

/**
 * A question as its board asks it: the board's filter holds besides its own, and the board's dates stand in for its own
 * where it has any. The answer has the shape of the question, to be parsed by its schema again.
 */
export function questionOnBoard(
  { kind, query }: { kind: string; query: Query },
  frame: BoardFrame,
  clock: Clock,
): object {
  const dated = frame.dates ? withDates(kind, query, frame.dates, clock) : query;
  const filter = both(frame.filter, query.filter);
  return filter ? { ...dated, filter } : dated;
}

function both(board: Rule | undefined, own: Rule | undefined): Rule | undefined {
  return board && own ? { kind: 'all', rules: [board, own] } : (board ?? own);
}

/** Questions ask by periods, from one day to another, or in a window; one that asks otherwise keeps its own time. */
function withDates(kind: string, query: object, dates: BoardDates, clock: Clock): object {
  if ('periods' in query && 'period' in query) {
    return { ...query, ...periodsOf(query.period as CalendarPeriod, dates, clock, limits[kind]) };
  }
  if ('window' in query) return { ...query, window: dates };
  if (kind === 'funnel' || ('from' in query && 'to' in query))
    return { ...query, last: undefined, ...fromTo(dates, clock) };
  return query;
}

const minuteMs = 60_000;

function fromTo(dates: BoardDates, { asOf, zone }: Clock): { from: string; to: string } {
  if ('from' in dates) return dates;
  // To the end of the minute: a question that is another one every millisecond is never answered from before.
  const { from, to } = lastSpan(dates.last, new Date(Math.ceil(asOf.getTime() / minuteMs) * minuteMs), zone);
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}

type Periods = { period: CalendarPeriod; periods: number; date_to?: string };

/** As many periods as come nearest to the dates; where they would be too many, the next longer ones. */
function periodsOf(
  period: CalendarPeriod,
  dates: BoardDates,
  calendar: Calendar,
  { least, most } = { least: 1, most: mostPeriods },
): Periods {
  const counted = 'last' in dates ? lastPeriods(period, dates) : periodsBetween(period, dates, calendar);
  const longer = longerThan[period];
  if (counted.periods > most && longer) return periodsOf(longer, dates, calendar, { least, most });
  return { ...counted, periods: Math.min(most, Math.max(least, counted.periods)) };
}

const longerThan: Record<CalendarPeriod, CalendarPeriod | null> = {
  hour: 'day',
  day: 'week',
  week: 'month',
  month: null,
};
/** A month of the calendar has 30.4 days on average: periods are counted, not cut. */
const daysIn = { hour: 1 / 24, day: 1, week: 7, month: 365.25 / 12, year: 365.25 };

function lastPeriods(period: CalendarPeriod, { last }: Extract<BoardDates, { last: unknown }>): Periods {
  return { period, periods: Math.max(1, Math.round((last.n * daysIn[last.unit]) / daysIn[period])) };
}

function periodsBetween(
  period: CalendarPeriod,
  { from, to }: Extract<BoardDates, { from: unknown }>,
  calendar: Calendar,
): Periods {
  const fromMs = momentMs(from, calendar.zone);
  const lastMs = momentMs(to, calendar.zone) - 1;
  let periods = 1;
  let start = periodStart(lastMs, period, calendar);
  while (start > fromMs && periods <= mostPeriods) {
    start = shiftPeriod(start, period, -1, calendar);
    periods += 1;
  }
  return { period, periods, date_to: new Date(lastMs).toISOString() };
}
