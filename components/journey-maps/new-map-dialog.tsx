'use client';

import { useState } from 'react';
import type { CastName } from '@/components/documents/cast-name';
import { NewDocumentDialog } from '@/components/documents/new-document-dialog';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { mapTemplates } from '@/lib/core/journey-maps/templates';

type NewMapDialogProps = { workspace: string; cast: CastName[]; template: string; onClose: () => void };

const nobody = 'nobody';

/** Begins with stages and lanes that are named, or with an empty map. */
export function NewMapDialog({ workspace, cast, template: begun, onClose }: NewMapDialogProps) {
  const [chosen, setChosen] = useState(begun);
  const [persona, setPersona] = useState(cast[0]?.key ?? nobody);
  const template = mapTemplates.find(({ id }) => id === chosen);
  const whose = cast.find(({ key }) => key === persona);
  const usual = template?.name ?? 'A journey';
  return (
    <NewDocumentDialog
      {...{ workspace, onClose }}
      kind="journey"
      title="New map"
      makes="Make the map"
      usual={whose ? `${usual}: ${whose.name}` : usual}
      templates={mapTemplates}
      template={chosen}
      onTemplate={setChosen}
      begin={() => ({ ...template?.content, persona: whose?.key ?? null })}
    >
      <Field label="Whose journey it is">
        {(control) => (
          <Select
            {...control}
            value={persona}
            options={[
              ...cast.map(({ key, name: label }) => ({ value: key, label })),
              { value: nobody, label: 'Nobody yet' },
            ]}
            onValueChange={setPersona}
          />
        )}
      </Field>
    </NewDocumentDialog>
  );
}
