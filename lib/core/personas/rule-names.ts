import type { Rule } from '@/lib/core/segments/rule';
import type { Resolve } from '@/lib/core/segments/scope';
import { nodesOf } from '@/lib/core/segments/walk-rule';

export type RuleNames = { events: Set<string>; traits: Set<string> };

/** What a rule names, through the versions it pins: by definition, not a finding about its members. */
export function namesIn(rule: Rule, resolve: Resolve): RuleNames {
  const names: RuleNames = { events: new Set(), traits: new Set() };
  collect(rule, resolve, names, new Set());
  return names;
}

function collect(rule: Rule, resolve: Resolve, names: RuleNames, seen: Set<string>): void {
  for (const { rule: node } of nodesOf(rule)) {
    if (node.kind === 'trait') names.traits.add(node.name);
    for (const event of eventsOf(node)) names.events.add(event);
    if (node.kind !== 'segment') continue;
    const pin = `${node.segment}@${node.version}`;
    const pinned = seen.has(pin) ? null : resolve(node.segment, node.version);
    seen.add(pin);
    if (pinned) collect(pinned.rule, resolve, names, seen);
  }
}

function eventsOf(node: Rule): string[] {
  switch (node.kind) {
    case 'did':
    case 'aggregate':
      return node.event === undefined ? [] : [node.event];
    case 'sequence':
      return node.steps.flatMap(({ event }) => event ?? []);
    default:
      return [];
  }
}
