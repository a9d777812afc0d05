import { exactMs } from '@/lib/core/exact-time';
import { dateOf, edge, isDate, moment, monthOf, recent } from '@/lib/core/segments/explain/words';
import type { Moment, Window } from '@/lib/core/segments/rule';

/** When, with a leading blank: " in the last 30 days"; nothing for ever. */
export function explainWindow(window: Window, verbPhrase: (event: string) => string): string {
  if (window === 'ever') return '';
  if ('last' in window) return ` in the last ${recent(window.last)}`;
  if ('from' in window) return ` ${period(window.from, window.to)}`;
  const start = 'event' in window.after ? `they first ${verbPhrase(window.after.event)}` : 'they were first seen';
  return ` in the first ${recent(window.first)} after ${start}`;
}

/** Events of the first moment of all time on: what lies before it does not exist. */
const beginnings: readonly Moment[] = ['1970-01-01', '1970-01-01T00:00:00.000Z'];

/** The end is not part of a period; between dates that is said by naming the last day that is. */
function period(from: string, to: string): string {
  if (beginnings.includes(from)) return `before ${moment(to)}`;
  if (!isDate(from) || !isDate(to)) return `from ${moment(from)} until just before ${edge(to)}`;
  const last = dayBefore(to);
  if (from === last) return `on ${dateOf(from)}`;
  if (isWholeYear(from, to)) return `in ${Number(from.slice(0, 4))}`;
  if (isWholeMonth(from, to)) return `in ${monthOf(from)}`;
  return `from ${dateOf(from)} through ${dateOf(last)}`;
}

const dayBefore = (date: string): string => new Date(Date.parse(date) - exactMs.day).toISOString().slice(0, 10);

const isWholeYear = (from: string, to: string): boolean =>
  from.endsWith('-01-01') && to.endsWith('-01-01') && monthNumber(to) - monthNumber(from) === 12;

const isWholeMonth = (from: string, to: string): boolean =>
  from.endsWith('-01') && to.endsWith('-01') && monthNumber(to) - monthNumber(from) === 1;

const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
