import { checkComparison } from '@/lib/core/segments/check/comparison';
import { type CheckContext, failure, warning } from '@/lib/core/segments/check/context';
import { type Dictionary, findEvent, findProperty } from '@/lib/core/segments/dictionary';
import type { Finding } from '@/lib/core/segments/finding';
import type { Occurrence, Window } from '@/lib/core/segments/rule';
import { momentMs } from '@/lib/core/time';

/** What `did` and `aggregate` share: the event, its conditions and the window. */
export function checkOccurrences(
  rule: Occurrence & { window: Window },
  path: string,
  context: CheckContext,
): Finding[] {
  return [...checkOccurrence(rule, path, context), ...checkWindow(rule.window, `${path}/window`, context)];
}

export function checkOccurrence(rule: Occurrence, path: string, context: CheckContext): Finding[] {
  return [
    ...checkEvent(rule.event, `${path}/event`, context.dictionary),
    ...(rule.where ?? []).flatMap((condition, index) => [
      ...checkProperty(rule.event, condition.property, `${path}/where/${index}/property`, context.dictionary),
      ...checkComparison(condition, {
        path: `${path}/where/${index}`,
        subject: `the property "${condition.property}"`,
        types: findProperty(context.dictionary, rule.event, condition.property)?.types ?? [],
        zone: context.zone,
      }),
    ]),
  ];
}

function checkEvent(event: string | undefined, path: string, dictionary: Dictionary): Finding[] {
  if (event === undefined || findEvent(dictionary, event)) return [];
  return [warning(path, `No event "${event}" has come in yet, so nobody did it. Check the spelling, or wait for it.`)];
}

export function checkProperty(
  event: string | undefined,
  property: string,
  path: string,
  dictionary: Dictionary,
): Finding[] {
  const eventIsKnown = event === undefined || findEvent(dictionary, event) !== undefined;
  if (!eventIsKnown || findProperty(dictionary, event, property)) return [];
  const owner = event === undefined ? 'No event' : `No "${event}" event`;
  return [warning(path, `${owner} has had a property "${property}" yet, so it counts as missing. Check the spelling.`)];
}

export function checkWindow(window: Window, path: string, { zone, dictionary }: CheckContext): Finding[] {
  if (window === 'ever' || 'last' in window) return [];
  if ('from' in window) {
    if (momentMs(window.from, zone) < momentMs(window.to, zone)) return [];
    return [failure(path, `This window ends at ${window.to}, before it begins at ${window.from}. Exchange the two.`)];
  }
  return 'event' in window.after ? checkEvent(window.after.event, `${path}/after/event`, dictionary) : [];
}
