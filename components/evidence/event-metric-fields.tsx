import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { KnownNames } from '@/lib/core/segments/known-names';

/** The event of a number while it is being written: figures are text. */
type EventMetric = { measure: string; event: string; property: string; days: string };

type EventMetricFieldsProps = {
  fields: EventMetric;
  events: KnownNames['events'];
  change: (part: Partial<Omit<EventMetric, 'measure'>>) => void;
};

export const labelled = (known: { name: string; label?: string | null | undefined }[]) =>
  known.map(({ name, label }) => ({ value: name, label: label || name }));

/** Which event is counted, which number of it where it is added up, and over how long. */
export function EventMetricFields({ fields, events, change }: EventMetricFieldsProps) {
  const properties = events.find(({ name }) => name === fields.event)?.properties ?? [];
  return (
    <>
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
      <Field label="Over the last days">
        {(control) => (
          <Input
            {...control}
            type="number"
            min={1}
            max={730}
            value={fields.days}
            onChange={(event) => change({ days: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
