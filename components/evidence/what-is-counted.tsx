import { EventMetricFields, labelled } from '@/components/evidence/event-metric-fields';
import { type NumberFields, valueError } from '@/components/evidence/number-fields';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { KnownNames } from '@/lib/core/segments/known-names';

const measures = [
  { value: 'share_who_did', label: 'Share who did something' },
  { value: 'events_per_profile', label: 'How often, per profile' },
  { value: 'sum_per_profile', label: 'Sum of a property, per profile' },
  { value: 'trait', label: 'Share with a trait' },
] as const;

type WhatIsCountedProps = {
  fields: NumberFields;
  known: KnownNames;
  change: (part: Partial<NumberFields>) => void;
};

/** What a number counts over the profiles of the segment. */
export function WhatIsCounted({ fields, known, change }: WhatIsCountedProps) {
  return (
    <>
      <Field label="What is counted" className="sm:col-span-2">
        {(control) => (
          <Select
            {...control}
            value={fields.measure}
            options={[...measures]}
            onValueChange={(picked) =>
              change({ measure: measures.find(({ value }) => value === picked)?.value ?? fields.measure })
            }
          />
        )}
      </Field>
      {fields.measure === 'trait' ? (
        <TraitFields {...{ fields, known, change }} />
      ) : (
        <EventMetricFields {...{ fields, change }} events={known.events} />
      )}
    </>
  );
}

function TraitFields({ fields, known, change }: WhatIsCountedProps) {
  const trait = known.traits.find(({ name }) => name === fields.trait);
  const values = (trait?.top_values ?? []).map(({ value }) => ({ value: String(value), label: String(value) }));
  return (
    <>
      <Field label="Trait">
        {(control) => (
          <Combobox
            {...control}
            value={fields.trait}
            placeholder="Choose a trait"
            options={labelled(known.traits.filter(({ type }) => type !== 'time'))}
            onValueChange={(picked) => change({ trait: picked, value: '' })}
          />
        )}
      </Field>
      <Field label="Is" error={valueError(fields, known) ?? undefined}>
        {(control) => (
          <Combobox
            {...control}
            value={fields.value}
            placeholder="Choose or type a value"
            options={values}
            allowCustom
            onValueChange={(value) => change({ value })}
          />
        )}
      </Field>
    </>
  );
}
