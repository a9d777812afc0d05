import type { Value } from '@/lib/core/events/value';
import type { History, HistoryEvent } from '@/lib/core/profiles/history';
import { holds } from '@/lib/core/segments/evaluate/comparison';
import type { Occurrence, Window } from '@/lib/core/segments/rule';
import type { Scope } from '@/lib/core/segments/scope';
import { windowBounds } from '@/lib/core/time';

/** The values of one property, none when the event does not have it; names like `constructor` are names too. */
export function valuesOf(event: HistoryEvent, property: string): readonly Value[] {
  return Object.hasOwn(event.properties, property) ? (event.properties[property] ?? []) : [];
}

/** Events that exist for this rule: received by `knownAt`, happened by `asOf`. */
export function existingEvents(history: History, { asOf, knownAt }: Scope): HistoryEvent[] {
  return history.events.filter((event) => event.receivedAt <= knownAt.getTime() && event.ts <= asOf.getTime());
}

/** The events a `did` or an `aggregate` looks at: of that name, in that window, meeting every condition. */
export function matchingEvents(rule: Occurrence & { window: Window }, history: History, scope: Scope): HistoryEvent[] {
  const events = existingEvents(history, scope);
  const inWindow = windowTest(rule.window, events, scope);
  return events.filter((event) => inWindow(event.ts) && isOccurrence(rule, event, scope));
}

/** Whether an event is of that name and meets every condition. */
export function isOccurrence(rule: Occurrence, event: HistoryEvent, scope: Scope): boolean {
  return (
    (rule.event === undefined || event.event === rule.event) &&
    (rule.where ?? []).every((condition) => holds(condition, valuesOf(event, condition.property), scope))
  );
}

/** Values are the same when their type and content are: the text "1" is not the number 1. */
export const valueKey = ({ type, value }: Value): string =>
  JSON.stringify([type, typeof value === 'bigint' ? `${value}` : value]);

export function windowTest(window: Window, events: HistoryEvent[], scope: Scope): (ts: number) => boolean {
  const bounds = windowBounds(window, scope);
  if (bounds.kind === 'fixed') return (ts) => bounds.from <= ts && ts < bounds.to;
  const anchors = events.filter((event) => bounds.event === null || event.event === bounds.event);
  const start = anchors.reduce((first, event) => Math.min(first, event.ts), Number.POSITIVE_INFINITY);
  return (ts) => start <= ts && ts < start + bounds.lengthMs;
}
