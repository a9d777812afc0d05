'use client';

import { type Dispatch, type FormEvent, type ReactNode, type SetStateAction, useState } from 'react';
import { MetricField } from '@/components/personas/metric-field';
import { emptyFields, fieldsOf, type PersonaFields } from '@/components/personas/persona-fields';
import { PortraitField } from '@/components/personas/portrait-field';
import { SectionInputs } from '@/components/personas/section-inputs';
import { SegmentField } from '@/components/personas/segment-field';
import { useSavePersona } from '@/components/personas/use-save-persona';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Textarea } from '@/components/ui/textarea';
import type { Persona } from '@/lib/core/personas/persona';
import type { PersonaTemplate } from '@/lib/core/personas/template';

type PersonaFormProps = { workspace: string; persona: Persona | null; template: PersonaTemplate };

/** A card being written. Only the name is needed; the rest may come as it becomes known. */
export function PersonaForm({ workspace, persona, template }: PersonaFormProps) {
  const [fields, setFields] = useState(persona ? fieldsOf(persona) : emptyFields);
  const save = useSavePersona(workspace, persona);

  function submit(event: FormEvent) {
    event.preventDefault();
    save.submit(fields);
  }

  return (
    <form onSubmit={submit} className="max-w-190 space-y-9 pb-16">
      {save.conflict && <Conflict theirs={save.conflict} onTake={setFields} onSettled={save.goOnFrom} />}
      {persona && <PortraitField workspace={workspace} persona={persona} onChange={save.goOnFrom} />}
      <WhoFields fields={fields} change={setFields} />
      <SectionInputs
        template={template}
        fields={fields.sections}
        change={(part) => setFields((before) => ({ ...before, sections: { ...before.sections, ...part } }))}
      />
      <Part id="segment" title="Behaviour" note="The people who really do this: a published version of a segment.">
        <SegmentField
          workspace={workspace}
          value={fields.segment}
          onChange={(segment) => setFields({ ...fields, segment })}
        />
      </Part>
      <Part id="metric" title="Key metric" note="The number of the business that this persona matters to.">
        <MetricField
          workspace={workspace}
          value={fields.metric}
          onChange={(metric) => setFields({ ...fields, metric })}
        />
      </Part>
      {save.error && (
        <Notice live tone="bad" state="Not saved">
          {save.error.message}
        </Notice>
      )}
      <div className="flex gap-2">
        <Button type="submit" variant="primary" pending={save.pending}>
          {persona ? 'Save the card' : 'Make this persona'}
        </Button>
        <LinkButton variant="ghost" href={`/w/${workspace}/personas${persona ? `/${persona.key}` : ''}`}>
          Cancel
        </LinkButton>
      </div>
    </form>
  );
}

type PartProps = { id?: string; title: string; note?: string; children: ReactNode };

function Part({ id, title, note, children }: PartProps) {
  return (
    <section id={id} className="scroll-mt-20 border-line border-t pt-5">
      <h2 className="font-semibold text-md">{title}</h2>
      {note && <p className="mb-4 text-ink-3 text-xs">{note}</p>}
      {children}
    </section>
  );
}

type Texts = Exclude<keyof PersonaFields, 'segment' | 'metric' | 'kind' | 'sections'>;
type WhoFieldsProps = { fields: PersonaFields; change: Dispatch<SetStateAction<PersonaFields>> };

const kinds = [
  { value: 'primary', label: 'Primary' },
  { value: 'secondary', label: 'Secondary' },
  { value: 'negative', label: 'Not for them' },
] as const;

const lists: { key: Texts; label: string; placeholder: string }[] = [
  { key: 'goals', label: 'Goals', placeholder: 'Finish a clean draft before the first meeting' },
  { key: 'pains', label: 'Pains', placeholder: 'Suggestions that flatten her tone' },
  { key: 'behaviours', label: 'Behaviours', placeholder: 'Rewrites the prompt before she keeps anything' },
];

function WhoFields({ fields, change }: WhoFieldsProps) {
  const bind = (key: Texts) => ({
    value: fields[key],
    onChange: (event: { target: { value: string } }) => change((before) => ({ ...before, [key]: event.target.value })),
  });
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field label="Name" required>
        {(control) => <Input {...control} {...bind('name')} maxLength={80} autoFocus={fields.name === ''} />}
      </Field>
      <Field label="Role or archetype" optional>
        {(control) => <Input {...control} {...bind('role')} maxLength={120} placeholder="the daily drafter" />}
      </Field>
      <div className="sm:col-span-2">
        <SegmentedControl
          label="Whom we make it for"
          options={kinds}
          value={fields.kind}
          onValueChange={(kind) => change((before) => ({ ...before, kind }))}
        />
      </div>
      <Field label="In one line" optional className="sm:col-span-2">
        {(control) => <Textarea {...control} {...bind('summary')} rows={2} maxLength={600} />}
      </Field>
      {lists.map(({ key, label, placeholder }) => (
        <Field key={key} label={label} hint="One on each line" optional className="sm:col-span-2">
          {(control) => <Textarea {...control} {...bind(key)} rows={3} placeholder={placeholder} />}
        </Field>
      ))}
      <Field label="A quote" optional className="sm:col-span-2">
        {(control) => <Textarea {...control} {...bind('quote')} rows={2} maxLength={400} />}
      </Field>
      <Field label="Who said it" hint="An interview, a ticket, a call" optional>
        {(control) => <Input {...control} {...bind('quoteSource')} maxLength={160} />}
      </Field>
    </div>
  );
}

type ConflictProps = {
  theirs: Persona;
  onTake: (fields: PersonaFields) => void;
  onSettled: (persona: Persona) => void;
};

/** Two people wrote one card. What is in the form stays until its writer decides. */
function Conflict({ theirs, onTake, onSettled }: ConflictProps) {
  return (
    <Notice
      live
      tone="warn"
      state="Changed meanwhile"
      action={
        <>
          <Button
            size="sm"
            onClick={() => {
              onTake(fieldsOf(theirs));
              onSettled(theirs);
            }}
          >
            Take theirs into the form
          </Button>
          <Button size="sm" onClick={() => onSettled(theirs)}>
            Keep mine, and save over theirs
          </Button>
        </>
      }
    >
      Somebody else saved this card since you opened it. Your words are still in the form.
    </Notice>
  );
}
