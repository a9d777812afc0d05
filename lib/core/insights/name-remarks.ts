import type { EventSplit } from '@/lib/core/insights/split';
import { type Dictionary, findEvent, findProperty, findTrait } from '@/lib/core/segments/dictionary';

/** What to know of events that a question names and that are not there; a question of any event names none. */
export function unknownEventRemarks(names: readonly (string | undefined)[], dictionary: Dictionary): string[] {
  return [...new Set(names)]
    .filter((name) => name !== undefined && !findEvent(dictionary, name))
    .map((name) => `No event “${name}” has come in. It may have been renamed, or its import undone.`);
}

type Amount = { event?: string | undefined; property: string };

/** What to know of properties that are to be added up, and hold no numbers or not only numbers. */
export function amountRemarks(amounts: readonly Amount[], dictionary: Dictionary): string[] {
  const remarks = amounts.flatMap(({ event, property }) => {
    if (event !== undefined && !findEvent(dictionary, event)) return [];
    const where = event === undefined ? `“${property}”` : `“${property}” of “${event}”`;
    const types = findProperty(dictionary, event, property)?.types ?? [];
    if (!types.includes('number')) return [`${where} never holds a number, so there is nothing to add up.`];
    return types.length > 1 ? [`Some values of ${where} are no numbers, and bring no amount.`] : [];
  });
  return [...new Set(remarks)];
}

/** What to know of a trait or a property that an answer is taken apart by and that is not there. */
export function splitRemarks(split: EventSplit | undefined, dictionary: Dictionary): string[] {
  switch (split?.by) {
    case 'trait':
      return unknownTraitRemarks([split.name], dictionary);
    case 'property':
      return findProperty(dictionary, undefined, split.name)
        ? []
        : [`No event has come in that carries “${split.name}”.`];
    default:
      return [];
  }
}

export function unknownTraitRemarks(names: readonly string[], dictionary: Dictionary): string[] {
  return [...new Set(names)]
    .filter((name) => !findTrait(dictionary, name))
    .map((name) => `No trait “${name}” has come in. It may have been renamed, or its import undone.`);
}
