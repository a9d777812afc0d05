'use client';

import { useState } from 'react';
import { FormDialog } from '@/components/playbooks/form-dialog';
import { PersonaField } from '@/components/playbooks/persona-field';
import { type RowOpened, usePlaybook } from '@/components/playbooks/playbook-context';
import { TextField } from '@/components/playbooks/text-field';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { ExperimentState, type RowOf } from '@/lib/core/playbooks/playbook';
import { addRow, changeRow } from '@/lib/core/playbooks/playbook-edits';
import { stateWords } from '@/lib/core/playbooks/playbook-words';

type Fields = Omit<RowOf<'experiments'>, 'id' | 'section'>;
type FieldsProps = { fields: Fields; change: (part: Partial<Fields>) => void };

const empty: Fields = {
  ...{ hypothesis: '', persona: null, tried: '', measure: '' },
  ...{ start: null, state: 'planned', outcome: '' },
};

/** What is tried, what for, and what came out, in plain words. */
export function ExperimentDialog({ opened, onClose }: { opened: RowOpened; onClose: () => void }) {
  const { content, editOrSay } = usePlaybook();
  // As it stood when it was opened: what others write meanwhile is not written over.
  const [kept] = useState(() => content.experiments.find(({ id }) => id === opened.row));
  const [fields, setFields] = useState<Fields>(() => ({ ...empty, ...withoutPlace(kept) }));
  const change = (part: Partial<Fields>) => setFields((before) => ({ ...before, ...part }));
  function submit() {
    const row = trimmed(fields);
    if (row.hypothesis === '') return 'Say what you expect.';
    const { section } = opened;
    return editOrSay(
      kept
        ? changeRow(content, 'experiments', kept.id, row, kept)
        : addRow(content, 'experiments', { id: crypto.randomUUID(), section, ...row }),
    );
  }
  return (
    <FormDialog
      title={kept ? 'An experiment' : 'A new experiment'}
      done={kept ? 'Keep it' : 'Add it'}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label="Hypothesis"
        value={fields.hypothesis}
        maxLength={400}
        isLong
        required
        autoFocus
        hint="If we do this, then they do that, because …"
        onChange={(hypothesis) => change({ hypothesis })}
      />
      <TextField
        label="What is tried"
        value={fields.tried}
        maxLength={400}
        isLong
        onChange={(tried) => change({ tried })}
      />
      <PersonaField value={fields.persona} onChange={(persona) => change({ persona })} />
      <TextField
        label="Judged by"
        value={fields.measure}
        maxLength={200}
        placeholder="Second text within a week"
        onChange={(measure) => change({ measure })}
      />
      <StateFields {...{ fields, change }} />
      <TextField
        label="What came out"
        value={fields.outcome}
        maxLength={600}
        isLong
        hint="In your own words: nothing is computed here."
        onChange={(outcome) => change({ outcome })}
      />
    </FormDialog>
  );
}

function StateFields({ fields, change }: FieldsProps) {
  return (
    <>
      <Field label="Starts" optional>
        {(control) => (
          <Input
            {...control}
            type="date"
            value={fields.start ?? ''}
            onChange={(event) => change({ start: event.target.value || null })}
          />
        )}
      </Field>
      <Field label="State">
        {(control) => (
          <Select
            {...control}
            value={fields.state}
            options={ExperimentState.options.map((value) => ({ value, label: stateWords[value] }))}
            onValueChange={(state) => change({ state: ExperimentState.parse(state) })}
          />
        )}
      </Field>
    </>
  );
}

const trimmed = (fields: Fields): Fields => ({
  ...fields,
  hypothesis: fields.hypothesis.trim(),
  tried: fields.tried.trim(),
  measure: fields.measure.trim(),
  outcome: fields.outcome.trim(),
});

function withoutPlace(row: RowOf<'experiments'> | undefined): Partial<Fields> {
  if (!row) return {};
  const { id: _, section: __, ...fields } = row;
  return fields;
}
