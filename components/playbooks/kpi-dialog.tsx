'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EventMetricFields } from '@/components/evidence/event-metric-fields';
import { evidenceQueries } from '@/components/evidence/evidence-queries';
import { FormDialog } from '@/components/playbooks/form-dialog';
import { emptyKpi, type KpiFields, kpiFieldsOf, kpiRowOf } from '@/components/playbooks/kpi-row-fields';
import { PersonaField } from '@/components/playbooks/persona-field';
import { type RowOpened, usePlaybook } from '@/components/playbooks/playbook-context';
import { TextField } from '@/components/playbooks/text-field';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { addRow, changeRow } from '@/lib/core/playbooks/playbook-edits';

const measures = [
  { value: 'none', label: 'No event measures it' },
  { value: 'share_who_did', label: 'Share who did something' },
  { value: 'events_per_profile', label: 'How often, per profile' },
  { value: 'sum_per_profile', label: 'Sum of a property, per profile' },
] as const;

/** What tells whether it works: what is counted, over whom, and how much it should be. */
export function KpiDialog({ opened, onClose }: { opened: RowOpened; onClose: () => void }) {
  const { content, editOrSay } = usePlaybook();
  // As it stood when it was opened: what others write meanwhile is not written over.
  const [kept] = useState(() => content.kpis.find(({ id }) => id === opened.row));
  const [fields, setFields] = useState<KpiFields>(() => (kept ? kpiFieldsOf(kept) : emptyKpi));
  const change = (part: Partial<KpiFields>) => setFields((before) => ({ ...before, ...part }));
  function submit() {
    const row = kpiRowOf(fields);
    if (typeof row === 'string') return row;
    const { section } = opened;
    return editOrSay(
      kept
        ? changeRow(content, 'kpis', kept.id, row, kept)
        : addRow(content, 'kpis', { id: crypto.randomUUID(), section, ...row }),
    );
  }
  return (
    <FormDialog
      title={kept ? 'A KPI' : 'A new KPI'}
      done={kept ? 'Keep it' : 'Add it'}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label="Name"
        value={fields.name}
        maxLength={80}
        placeholder="First text kept"
        autoFocus
        onChange={(name) => change({ name })}
      />
      <PersonaField
        value={fields.persona}
        hint="Whose profiles are counted."
        onChange={(persona) => change({ persona })}
      />
      <MetricFields {...{ fields, change }} />
    </FormDialog>
  );
}

type MetricFieldsProps = { fields: KpiFields; change: (part: Partial<KpiFields>) => void };

function MetricFields({ fields, change }: MetricFieldsProps) {
  const { workspace } = usePlaybook();
  const names = useQuery(evidenceQueries(workspace).names());
  return (
    <>
      <Field label="Counted as" hint="Held against as many days before.">
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
        <>
          <EventMetricFields {...{ fields, change }} events={names.data?.events ?? []} />
          <TextField
            label={fields.measure === 'share_who_did' ? 'Target in percent' : 'Target'}
            value={fields.target}
            maxLength={20}
            onChange={(target) => change({ target })}
          />
        </>
      )}
    </>
  );
}
