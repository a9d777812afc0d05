'use client';

import { useVocabulary } from '@/components/rule-builder/vocabulary';
import { Combobox } from '@/components/ui/combobox';
import type { ValueType } from '@/lib/core/events/value';
import type { KnownProperty } from '@/lib/core/segments/known-names';

type PropertyPickerProps = {
  label: string;
  /** Undefined is any event: its properties are those of all events. */
  event: string | undefined;
  value: string;
  onChange: (property: string, type: ValueType) => void;
  /** Shown first and alone when given. */
  types?: readonly ValueType[];
  missing?: boolean;
};

export function PropertyPicker({ label, event, value, onChange, types, missing }: PropertyPickerProps) {
  const properties = useProperties(event).filter((property) => !types || types.includes(property.type));
  return (
    <Combobox
      look="token"
      aria-label={label}
      value={value}
      onValueChange={(name) => onChange(name, properties.find((known) => known.name === name)?.type ?? 'text')}
      options={properties.map(({ name, label: words, type }) => ({ value: name, label: words ?? name, hint: type }))}
      allowCustom
      placeholder="choose a property"
      searchPlaceholder="Search properties"
      empty={event ? `${event} has no such properties.` : 'No properties have come in yet.'}
      data-choose={missing || undefined}
    />
  );
}

export function useProperties(event: string | undefined): KnownProperty[] {
  const { names } = useVocabulary();
  const events = event === undefined ? names.events : names.events.filter((known) => known.name === event);
  const byName = new Map(events.flatMap(({ properties }) => properties).map((property) => [property.name, property]));
  return [...byName.values()];
}
