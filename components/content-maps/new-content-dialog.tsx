'use client';

import { useState } from 'react';
import type { CastName } from '@/components/documents/cast-name';
import { NewDocumentDialog } from '@/components/documents/new-document-dialog';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { contentTemplates } from '@/lib/core/content-maps/templates';

type NewContentDialogProps = { workspace: string; cast: CastName[]; onClose: () => void };

const nobody = 'nobody';

/** Whom it is for, who stands beside, and the stages to begin with. */
export function NewContentDialog({ workspace, cast, onClose }: NewContentDialogProps) {
  const [persona, setPersona] = useState(cast[0]?.key ?? nobody);
  const [beside, setBeside] = useState(nobody);
  const [chosen, setChosen] = useState(contentTemplates[0]?.id ?? '');
  const people = cast.filter(({ key }) => key === persona || key === beside);
  return (
    <NewDocumentDialog
      {...{ workspace, onClose }}
      kind="content"
      title="New content map"
      makes="Make the content map"
      usual={people.length > 0 ? `Content for ${people.map(({ name }) => name).join(' and ')}` : 'A content map'}
      templates={contentTemplates}
      template={chosen}
      onTemplate={setChosen}
      begin={() => ({
        personas: [...new Set([persona, beside])].filter((key) => key !== nobody).map((id) => ({ id })),
        stages: contentTemplates.find(({ id }) => id === chosen)?.stages ?? [],
      })}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <PersonaField label="For" value={persona} cast={cast} onChange={setPersona} />
        <PersonaField
          label="And for"
          value={beside === persona ? nobody : beside}
          cast={cast.filter(({ key }) => key !== persona)}
          onChange={setBeside}
        />
      </div>
    </NewDocumentDialog>
  );
}

type PersonaFieldProps = { label: string; value: string; cast: CastName[]; onChange: (key: string) => void };

function PersonaField({ label, value, cast, onChange }: PersonaFieldProps) {
  return (
    <Field label={label}>
      {(control) => (
        <Select
          {...control}
          value={value}
          options={[...cast.map(({ key, name }) => ({ value: key, label: name })), { value: nobody, label: 'Nobody' }]}
          onValueChange={onChange}
        />
      )}
    </Field>
  );
}
