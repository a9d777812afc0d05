import type { ValueType } from '@/lib/core/events/value';

type Named = { name: string; label?: string };
export type DictionaryProperty = Named & { types: ValueType[] };
/** `phrase` follows "who", in the past tense: "kept a text". */
export type DictionaryEvent = Named & { phrase?: string; properties: DictionaryProperty[] };
/** `phrase` stands before the value: "on" makes "on pro or team". */
export type DictionaryTrait = Named & { phrase?: string; type: ValueType };
export type DictionarySegment = { key: string; name: string; versions: number[] };
/** A list of profiles that was frozen, and the moment it shows. */
export type DictionaryFrozenList = { id: string; name: string; as_of: string; member_count: number };

/** The names a workspace knows, with the words people gave them. Plain JSON, as pickers and sentences need it. */
export type Dictionary = {
  events: DictionaryEvent[];
  traits: DictionaryTrait[];
  segments: DictionarySegment[];
  frozen?: DictionaryFrozenList[];
};

export const emptyDictionary: Dictionary = { events: [], traits: [], segments: [] };

export const findEvent = (dictionary: Dictionary, name: string): DictionaryEvent | undefined =>
  dictionary.events.find((event) => event.name === name);

export const findTrait = (dictionary: Dictionary, name: string): DictionaryTrait | undefined =>
  dictionary.traits.find((trait) => trait.name === name);

export const findFrozenList = (dictionary: Dictionary, id: string): DictionaryFrozenList | undefined =>
  dictionary.frozen?.find((list) => list.id === id);

/** A property of one event, or of any event when none is named. */
export function findProperty(
  dictionary: Dictionary,
  event: string | undefined,
  name: string,
): DictionaryProperty | undefined {
  const events = event === undefined ? dictionary.events : dictionary.events.filter((known) => known.name === event);
  const found = events.flatMap((known) => known.properties.filter((property) => property.name === name));
  const first = found[0];
  return first && { ...first, types: [...new Set(found.flatMap((property) => property.types))] };
}
