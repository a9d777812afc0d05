import { unreachable } from '@/lib/core/errors';
import type { History, HistoryEvent } from '@/lib/core/profiles/history';
import type { RfmFrequency } from '@/lib/core/rfm/rfm';
import type { RfmSubject } from '@/lib/core/rfm/rfm-definition';
import type { RfmValues } from '@/lib/core/rfm/score-rfm';
import { matchingEvents, valueKey, valuesOf } from '@/lib/core/segments/evaluate/events';
import type { Scope } from '@/lib/core/segments/scope';
import { localDay, localDaysBetween } from '@/lib/core/time';

/** Days since the last event, times and amount of one profile; null for who did nothing of the kind in the window. */
export function rfmValues(subject: RfmSubject, history: History, scope: Scope): RfmValues | null {
  const events = matchingEvents(subject, history, scope);
  if (events.length === 0) return null;
  const last = events.reduce((latest, { ts }) => Math.max(latest, ts), Number.NEGATIVE_INFINITY);
  const amounts = events
    .flatMap((event) => valuesOf(event, subject.property))
    .flatMap((value) => (value.type === 'number' ? [value.value] : []));
  return {
    recency: whole(localDaysBetween(last, scope.asOf.getTime(), scope.zone)),
    frequency: whole(timesOf(subject.frequency, events, scope.zone)),
    monetary: amounts.reduce((sum, amount) => sum + amount, 0n),
  };
}

const whole = (count: number): bigint => BigInt(count) * 1_000_000n;

function timesOf(frequency: RfmFrequency, events: HistoryEvent[], zone: string): number {
  if ('distinct' in frequency) {
    return new Set(events.flatMap((event) => valuesOf(event, frequency.distinct)).map(valueKey)).size;
  }
  switch (frequency.count) {
    case 'events':
      return events.length;
    case 'days':
      return new Set(events.map(({ ts }) => localDay(ts, zone))).size;
    default:
      return unreachable(frequency.count);
  }
}
