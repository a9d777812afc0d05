import type { Value } from '@/lib/core/events/value';
import type { History, HistoryEvent } from '@/lib/core/profiles/history';
import { holds } from '@/lib/core/segments/evaluate/comparison';
import type { PropertyCondition, Window } from '@/lib/core/segments/rule';
import type { Scope } from '@/lib/core/segments/scope';
import { windowBounds } from '@/lib/core/time';

/** The values of one property, none when the event does not have it; names like `constructor` are names too. */
export function valuesOf(event: HistoryEvent, property: string): readonly Value[] {
  return Object.hasOwn(event.properties, property) ? (event.properties[property] ?? []) : [];
}

/** Events that exist for this rule: received by `knownAt`, happened by `asOf`. */
function existing(history: History, { asOf, knownAt }: Scope): HistoryEvent[] {
  return history.events.filter((event) => event.receivedAt <= knownAt.getTime() && event.ts <= asOf.getTime());
}

/** The events a `did` or an `aggregate` looks at: of that name, in that window, meeting every condition. */
export function matchingEvents(
  rule: { event?: string | undefined; where?: PropertyCondition[] | undefined; window: Window },
  history: History,
  scope: Scope,
): HistoryEvent[] {
  const events = existing(history, scope);
  const inWindow = windowTest(rule.window, events, scope);
  return events.filter(
    (event) =>
      (rule.event === undefined || event.event === rule.event) &&
      inWindow(event.ts) &&
      (rule.where ?? []).every((condition) => holds(condition, valuesOf(event, condition.property), scope)),
  );
}

function windowTest(window: Window, events: HistoryEvent[], scope: Scope): (ts: number) => boolean {
  const bounds = windowBounds(window, scope);
  if (bounds.kind === 'fixed') return (ts) => bounds.from <= ts && ts < bounds.to;
  const anchors = events.filter((event) => bounds.event === null || event.event === bounds.event);
  const start = anchors.reduce((first, event) => Math.min(first, event.ts), Number.POSITIVE_INFINITY);
  return (ts) => start <= ts && ts < start + bounds.lengthMs;
}
