'use client';

import { Chip } from '@/components/insights/chip';
import { useProperties } from '@/components/rule-builder/property-picker';
import { useVocabulary } from '@/components/rule-builder/vocabulary';
import { Combobox } from '@/components/ui/combobox';
import { type EventSplit, mostParts } from '@/lib/core/insights/split';
import type { Dictionary } from '@/lib/core/segments/dictionary';

type SplitFieldProps<Split extends EventSplit> = {
  dictionary: Dictionary;
  value: Split | undefined;
  onChange: (split: Split | undefined) => void;
  /** Also by properties of this event. */
  ofEvent?: { event: string | undefined };
  /** By segments alone. */
  segmentsOnly?: boolean;
};

const top = 7;

/** How the answer falls apart: by segments beside each other, by the values of a trait, or of a property. */
export function SplitField<Split extends EventSplit>({
  dictionary,
  value,
  onChange,
  ofEvent,
  segmentsOnly = false,
}: SplitFieldProps<Split>) {
  const { names } = useVocabulary();
  const properties = useProperties(ofEvent?.event);
  const segments = dictionary.segments.filter(({ versions }) => versions.length > 0);
  const chosen = value?.by === 'segments' ? value.segments : [];
  const options = [
    ...segments
      .filter(({ key }) => !chosen.some(({ segment }) => segment === key))
      .map(({ key, name }) => ({ value: `segment ${key}`, label: name, hint: 'segment' })),
    ...(chosen.length > 0 || segmentsOnly
      ? []
      : [
          ...names.traits.map(({ name, label }) => ({ value: `trait ${name}`, label: label ?? name, hint: 'trait' })),
          ...(ofEvent ? properties : []).map(({ name, label }) => ({
            value: `property ${name}`,
            label: label ?? name,
            hint: 'property',
          })),
        ]),
  ];

  function add(picked: string) {
    const space = picked.indexOf(' ');
    const [by, name] = [picked.slice(0, space), picked.slice(space + 1)];
    const version = Math.max(1, ...(segments.find(({ key }) => key === name)?.versions ?? []));
    const split: EventSplit =
      by === 'segment'
        ? { by: 'segments', segments: [...chosen, { segment: name, version }] }
        : { by: by === 'trait' ? 'trait' : 'property', name, top };
    onChange(split as Split);
  }

  function leaveOut(segment: string) {
    const rest = chosen.filter((pin) => pin.segment !== segment);
    onChange(rest.length > 0 ? ({ by: 'segments', segments: rest } as Split) : undefined);
  }

  return (
    <>
      {chosen.map(({ segment, version }) => (
        <Chip
          key={segment}
          text={`${dictionary.segments.find(({ key }) => key === segment)?.name ?? segment} v${version}`}
          onRemove={() => leaveOut(segment)}
        />
      ))}
      {value && value.by !== 'segments' && (
        <Chip text={`${value.by} ${value.name}`} onRemove={() => onChange(undefined)} />
      )}
      {(!value || (value.by === 'segments' && chosen.length < mostParts)) && (
        <Combobox
          look="token"
          aria-label={chosen.length > 0 ? 'One more segment beside these' : 'Split by'}
          value=""
          placeholder={chosen.length > 0 ? 'and …' : 'not split'}
          searchPlaceholder={searched(ofEvent !== undefined, segmentsOnly)}
          onValueChange={add}
          options={options}
          empty="There is nothing to split by yet."
        />
      )}
    </>
  );
}

function searched(withProperties: boolean, segmentsOnly: boolean): string {
  if (segmentsOnly) return 'Search segments';
  return withProperties ? 'Search segments, traits and properties' : 'Search segments and traits';
}
