import { type Dictionary, findEvent } from '@/lib/core/segments/dictionary';

/**
 * What a number is called for people who are not signed in. The name of an event tells how the product counts: the
 * dictionary's word for it stands there instead, or "A KPI" while it has none.
 */
export function sharedName(name: string, dictionary: Dictionary): string {
  const event = findEvent(dictionary, name.trim());
  return event ? (event.label ?? 'A KPI') : name;
}
