import type { Occurrence, Rule, Window } from '@/lib/core/segments/rule';
import type { Scope } from '@/lib/core/segments/scope';
import { nodesOf, occurrencesOf } from '@/lib/core/segments/walk-rule';

export type RuleNames = {
  events: ReadonlySet<string>;
  traits: ReadonlySet<string>;
  /** Frozen lists, by their ids. */
  lists: ReadonlySet<string>;
  /** Asks for any event at all, which meets every one. */
  anyEvent: boolean;
};

export const noNames: RuleNames = { events: new Set(), traits: new Set(), lists: new Set(), anyEvent: false };

type Reading = Pick<Scope, 'resolve' | 'findModel'>;
type Found = { events: Set<string>; traits: Set<string>; lists: Set<string>; anyEvent: boolean };

/** What a rule names, through the versions and models it pins: by definition, not a finding about its members. */
export function namesIn(rule: Rule, reading: Reading): RuleNames {
  const found: Found = { events: new Set(), traits: new Set(), lists: new Set(), anyEvent: false };
  collect(rule, reading, found, new Set());
  return found;
}

/** Whether a rule is about an event; undefined is any event, which every event meets. */
export const namesEvent = ({ events, anyEvent }: RuleNames, event: string | undefined): boolean =>
  anyEvent || (event === undefined ? events.size > 0 : events.has(event));

function collect(rule: Rule, reading: Reading, found: Found, seen: Set<string>): void {
  for (const { rule: node } of nodesOf(rule)) {
    if (node.kind === 'trait') found.traits.add(node.name);
    if (node.kind === 'snapshot') found.lists.add(node.snapshot);
    for (const event of eventsOf(node, reading)) {
      if (event === undefined) found.anyEvent = true;
      else found.events.add(event);
    }
    if (node.kind !== 'segment') continue;
    const pin = `${node.segment}@${node.version}`;
    const pinned = seen.has(pin) ? null : reading.resolve(node.segment, node.version);
    seen.add(pin);
    if (pinned) collect(pinned.rule, reading, found, seen);
  }
}

/** The events that a condition is about; undefined is any event. */
function eventsOf(node: Rule, { findModel }: Reading): Occurrence['event'][] {
  switch (node.kind) {
    case 'did':
    case 'aggregate':
      return [node.event, ...eventOfWindow(node.window)];
    case 'sequence':
      return [...occurrencesOf(node).map(({ occurrence }) => occurrence.event), ...eventOfWindow(node.window)];
    case 'rfm': {
      const model = findModel?.(node.model, node.version);
      return model ? [model.event] : [];
    }
    default:
      return [];
  }
}

function eventOfWindow(window: Window): string[] {
  return typeof window === 'object' && 'after' in window && 'event' in window.after ? [window.after.event] : [];
}
