'use client';

import { useState } from 'react';
import { NewDocumentDialog } from '@/components/documents/new-document-dialog';
import type { WhoChoice } from '@/components/priority-matrices/who-choice';
import { matrixLimits } from '@/lib/core/priority-matrices/priority-matrix';
import { matrixTemplates } from '@/lib/core/priority-matrices/templates';

type NewMatrixDialogProps = { workspace: string; choices: WhoChoice[]; onClose: () => void };

/** Begins with the whole Cast and criteria that teams weigh, or with none. */
export function NewMatrixDialog({ workspace, choices, onClose }: NewMatrixDialogProps) {
  const [chosen, setChosen] = useState(matrixTemplates[0]?.id ?? '');
  const template = matrixTemplates.find(({ id }) => id === chosen);
  const cast = choices.filter(({ who }) => who.kind === 'persona').slice(0, matrixLimits.entries);
  return (
    <NewDocumentDialog
      {...{ workspace, onClose }}
      kind="priorities"
      title="New matrix"
      description="It compares everybody in the Cast; take out or add whom you like afterwards."
      makes="Make the matrix"
      usual={template && template.id !== 'empty' ? template.name : 'Priorities'}
      templates={matrixTemplates}
      template={chosen}
      onTemplate={setChosen}
      templatesLabel="Criteria to begin with"
      begin={() => ({
        ...template?.content,
        entries: cast.map(({ who }, index) => ({ id: `entry-${index + 1}`, who, friction: null })),
      })}
    />
  );
}
