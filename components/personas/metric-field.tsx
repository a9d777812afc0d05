'use client';

import { useQuery } from '@tanstack/react-query';
import { EventMetricFields } from '@/components/evidence/event-metric-fields';
import { evidenceQueries } from '@/components/evidence/evidence-queries';
import { emptyMetric, type MetricFields } from '@/components/personas/persona-fields';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { PersonaMetric } from '@/lib/core/personas/persona';

const measures = [
  { value: 'share_who_did', label: 'Share who did it' },
  { value: 'events_per_profile', label: 'How often, per profile' },
  { value: 'sum_per_profile', label: 'Sum of a property, per profile' },
];
const measureOf = PersonaMetric.def.options.map((option) => option.shape.measure.value);

type MetricFieldProps = {
  workspace: string;
  value: MetricFields | null;
  onChange: (value: MetricFields | null) => void;
};

/** The business metric this persona matters to: what is counted, over how long, and where it should go. */
export function MetricField({ workspace, value, onChange }: MetricFieldProps) {
  const names = useQuery(evidenceQueries(workspace).names());
  if (!value) return <Button onClick={() => onChange(emptyMetric)}>Add a key metric</Button>;
  const change = (part: Partial<MetricFields>) => onChange({ ...value, ...part });
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label="Name of the metric">
        {(control) => (
          <Input
            {...control}
            value={value.name}
            placeholder="Texts kept in 30 days"
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label="What is counted">
        {(control) => (
          <Select
            {...control}
            value={value.measure}
            options={measures}
            onValueChange={(picked) => change({ measure: measureOf.find((one) => one === picked) ?? value.measure })}
          />
        )}
      </Field>
      <EventMetricFields fields={value} events={names.data?.events ?? []} change={change} />
      <Field label={value.measure === 'share_who_did' ? 'Target, in percent' : 'Target'} optional>
        {(control) => (
          <Input
            {...control}
            inputMode="decimal"
            value={value.target}
            onChange={(event) => change({ target: event.target.value })}
          />
        )}
      </Field>
      <div className="sm:col-span-2">
        <Button variant="ghost" size="sm" onClick={() => onChange(null)}>
          Remove the metric
        </Button>
      </div>
    </div>
  );
}
