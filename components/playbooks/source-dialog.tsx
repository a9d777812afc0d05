'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormDialog } from '@/components/playbooks/form-dialog';
import { usePlaybook } from '@/components/playbooks/playbook-context';
import { playbookQueries } from '@/components/playbooks/playbook-queries';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { ContentSection } from '@/lib/core/playbooks/playbook';
import { changeSection } from '@/lib/core/playbooks/playbook-edits';

type Fields = Pick<ContentSection, 'map' | 'persona' | 'stage' | 'only_ready'>;
type Choice = { value: string; label: string };

/** Which pieces of which content map a section shows. */
export function SourceDialog({ section, onClose }: { section: ContentSection; onClose: () => void }) {
  const { workspace, content, editOrSay } = usePlaybook();
  const queries = playbookQueries(workspace);
  // As it stood when it was opened: what others write meanwhile is not written over.
  const [seen] = useState(section);
  const [fields, setFields] = useState<Fields>(() => {
    const { map, persona, stage, only_ready } = section;
    return { map, persona, stage, only_ready };
  });
  const maps = useQuery(queries.maps());
  const chosen = useQuery({ ...queries.map(fields.map ?? ''), enabled: fields.map !== null });
  const change = (part: Partial<Fields>) => setFields((before) => ({ ...before, ...part }));
  const people = (chosen.data?.personas ?? []).map(({ key, name }) => ({ value: key, label: name }));
  const stages = (chosen.data?.content.stages ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormDialog
      title="What is shown"
      done="Keep it"
      onSubmit={() => editOrSay(changeSection(content, section.id, fields, seen))}
      onClose={onClose}
    >
      <ChoiceField
        label="Content map"
        nothing="None yet"
        value={fields.map}
        choices={(maps.data?.items ?? []).map(({ key, name }) => ({ value: key, label: name }))}
        onChange={(map) => change({ map, persona: null, stage: null })}
      />
      <ChoiceField
        label="For"
        nothing="Everybody on it"
        value={fields.persona}
        choices={people}
        onChange={(persona) => change({ persona })}
      />
      <ChoiceField
        label="Stage"
        nothing="All of them"
        value={fields.stage}
        choices={stages}
        onChange={(stage) => change({ stage })}
      />
      <div className="self-end pb-1.5">
        <Checkbox
          label="Only what is approved or live"
          hint="What was retired is never shown."
          checked={fields.only_ready}
          onCheckedChange={(only_ready) => change({ only_ready })}
        />
      </div>
    </FormDialog>
  );
}

const none = 'none of these';

type ChoiceFieldProps = {
  label: string;
  /** What no choice is called. */
  nothing: string;
  value: string | null;
  choices: Choice[];
  onChange: (value: string | null) => void;
};

/** One of the choices, or none; one that is gone stays until another is chosen. */
function ChoiceField({ label, nothing, value, choices, onChange }: ChoiceFieldProps) {
  const isGone = value !== null && choices.every((choice) => choice.value !== value);
  return (
    <Field label={label}>
      {(control) => (
        <Select
          {...control}
          value={value ?? none}
          options={[{ value: none, label: nothing }, ...choices, ...(isGone ? [{ value, label: value }] : [])]}
          onValueChange={(picked) => onChange(picked === none ? null : picked)}
        />
      )}
    </Field>
  );
}
