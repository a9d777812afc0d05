'use client';

import { Chip } from '@/components/insights/chip';
import { useVocabulary } from '@/components/rule-builder/vocabulary';
import { Combobox } from '@/components/ui/combobox';
import { type FeatureChoice, mostFeatures, nameFeature } from '@/lib/core/features/feature';
import type { Dictionary } from '@/lib/core/segments/dictionary';
import type { KnownNames } from '@/lib/core/segments/known-names';

type FeatureListProps = {
  dictionary: Dictionary;
  value: FeatureChoice[];
  onChange: (features: FeatureChoice[]) => void;
  /** Leaves out traits that hold words. */
  numbersOnly?: boolean;
};

const days = 90;

/** Traits and behaviours, up to twenty. */
export function FeatureList({ dictionary, value, onChange, numbersOnly = false }: FeatureListProps) {
  const { names } = useVocabulary();
  const offered = offers(names, dictionary, numbersOnly).filter(
    (offer) => !value.some((chosen) => JSON.stringify(chosen) === offer.value),
  );
  return (
    <>
      {value.map((choice) => (
        <Chip
          key={JSON.stringify(choice)}
          text={nameChoice(choice, dictionary)}
          onRemove={value.length > 1 ? () => onChange(value.filter((one) => one !== choice)) : undefined}
        />
      ))}
      {value.length < mostFeatures && (
        <Combobox
          look="token"
          aria-label="One more trait or behaviour"
          value=""
          placeholder={value.length > 0 ? 'and …' : 'choose'}
          searchPlaceholder="Search traits and behaviours"
          empty="Nothing by that name."
          options={offered.map(({ value: key, label, hint }) => ({ value: key, label, hint }))}
          onValueChange={(picked) => {
            const offer = offered.find(({ value: key }) => key === picked);
            if (offer) onChange([...value, offer.choice]);
          }}
        />
      )}
    </>
  );
}

function nameChoice(choice: FeatureChoice, dictionary: Dictionary): string {
  if (choice.kind !== 'rfm') return nameFeature(choice, dictionary);
  const label = dictionary.events.find(({ name }) => name === choice.event)?.label ?? choice.event;
  return `Recency, frequency and money of ${label}`;
}

type Offer = { value: string; label: string; hint: string; choice: FeatureChoice };

function offers(names: KnownNames, dictionary: Dictionary, numbersOnly: boolean): Offer[] {
  const traits = names.traits.filter(
    ({ type }) => type === 'number' || type === 'boolean' || (!numbersOnly && type === 'text'),
  );
  const choices: { choice: FeatureChoice; hint: string }[] = [
    { choice: { kind: 'active_days', days }, hint: 'behaviour' },
    ...names.events.flatMap(({ name, properties }) => [
      { choice: { kind: 'count', event: name, days } as const, hint: 'behaviour' },
      { choice: { kind: 'recency', event: name, days } as const, hint: 'behaviour' },
      ...properties
        .filter(({ type }) => type === 'number')
        .flatMap(({ name: property }) => [
          { choice: { kind: 'rfm', event: name, property, days: 365 } as const, hint: 'three in one' },
          { choice: { kind: 'sum', event: name, property, days } as const, hint: 'behaviour' },
          { choice: { kind: 'average', event: name, property, days } as const, hint: 'behaviour' },
        ]),
    ]),
    ...traits.map(({ name }) => ({ choice: { kind: 'trait', name } as const, hint: 'trait' })),
  ];
  return choices.map(({ choice, hint }) => ({
    value: JSON.stringify(choice),
    label: nameChoice(choice, dictionary),
    hint,
    choice,
  }));
}
