import { Temporal } from 'temporal-polyfill';
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
  const first = Temporal.PlainDate.from(from);
  const last = Temporal.PlainDate.from(to).subtract({ days: 1 });
  if (first.equals(last)) return `on ${dateOf(first)}`;
  if (isWhole(first, last, 'years')) return `in ${first.year}`;
  if (isWhole(first, last, 'months')) return `in ${monthOf(first)}`;
  return `from ${dateOf(first)} through ${dateOf(last)}`;
}

function isWhole(first: Temporal.PlainDate, last: Temporal.PlainDate, unit: 'months' | 'years'): boolean {
  const starts = first.day === 1 && (unit === 'months' || first.month === 1);
  return (
    starts &&
    first
      .add({ [unit]: 1 })
      .subtract({ days: 1 })
      .equals(last)
  );
}
