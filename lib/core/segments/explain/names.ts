import { type Dictionary, findEvent, findProperty, findTrait } from '@/lib/core/segments/dictionary';
import { quoted, word } from '@/lib/core/segments/explain/words';

/** A label in the middle of a sentence: "Plan" is "plan", "URL" stays. */
const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

export function traitName(dictionary: Dictionary, name: string): string {
  const label = findTrait(dictionary, name)?.label;
  return label ? inSentence(label) : word(name);
}

export function propertyName(dictionary: Dictionary, event: string | undefined, name: string): string {
  const label = findProperty(dictionary, event, name)?.label;
  return label ? inSentence(label) : word(name);
}

/** What follows "who": "kept a text", or "did “order”" where nobody gave it a verb phrase. */
export function verbPhrase(dictionary: Dictionary, event: string | undefined): string {
  if (event === undefined) return 'did anything';
  const known = findEvent(dictionary, event);
  return known?.phrase ?? `did ${quoted(known?.label ?? event)}`;
}

/** "“order” events", "all events". */
export function eventNoun(dictionary: Dictionary, event: string | undefined): string {
  if (event === undefined) return 'all events';
  return `${quoted(findEvent(dictionary, event)?.label ?? event)} events`;
}

export function segmentName(dictionary: Dictionary, key: string): string {
  return quoted(dictionary.segments.find((segment) => segment.key === key)?.name ?? key);
}
