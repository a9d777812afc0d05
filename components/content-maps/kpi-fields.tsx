'use client';

import { useQuery } from '@tanstack/react-query';
import { useContentMap } from '@/components/content-maps/content-context';
import type { FieldsProps } from '@/components/content-maps/item-fields';
import { labelled } from '@/components/evidence/event-metric-fields';
import { evidenceQueries } from '@/components/evidence/evidence-queries';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';

const measures = [
  { value: 'none', label: 'No event measures it' },
  { value: 'share_who_did', label: 'Share who did something' },
  { value: 'events_per_profile', label: 'How often, per profile' },
  { value: 'sum_per_profile', label: 'Sum of a property, per profile' },
] as const;

/** What tells whether it works; counted over the persona's profiles in 30 days, against the 30 days before. */
export function KpiFields({ fields, change }: FieldsProps) {
  const { workspace } = useContentMap();
  const names = useQuery(evidenceQueries(workspace).names());
  const events = names.data?.events ?? [];
  const properties = events.find(({ name }) => name === fields.event)?.properties ?? [];
  return (
    <>
      <Field label="KPI" optional hint="What tells whether it works.">
        {(control) => (
          <Input
            {...control}
            maxLength={80}
            value={fields.kpiName}
            placeholder="Second order"
            onChange={(event) => change({ kpiName: event.target.value })}
          />
        )}
      </Field>
      <Field label="Counted as" hint="In 30 days, against the 30 before.">
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
      {fields.measure !== 'none' && (
        <Field label="Event">
          {(control) => (
            <Combobox
              {...control}
              value={fields.event}
              placeholder="Choose an event"
              options={labelled(events)}
              onValueChange={(event) => change({ event, property: '' })}
            />
          )}
        </Field>
      )}
      {fields.measure === 'sum_per_profile' && (
        <Field label="Property">
          {(control) => (
            <Combobox
              {...control}
              value={fields.property}
              placeholder="Choose a number"
              options={labelled(properties.filter(({ type }) => type === 'number'))}
              onValueChange={(property) => change({ property })}
            />
          )}
        </Field>
      )}
    </>
  );
}
