'use client';

import { useState } from 'react';
import type { CastName } from '@/components/documents/cast-name';
import { NewDocumentDialog } from '@/components/documents/new-document-dialog';
import { Checkbox } from '@/components/ui/checkbox';
import { FieldGroup } from '@/components/ui/field';
import { playbookLimits } from '@/lib/core/playbooks/playbook';
import { beginPlaybook, type PlaybookTemplate, playbookTemplates } from '@/lib/core/playbooks/templates';

type NewPlaybookDialogProps = { workspace: string; cast: CastName[]; template: PlaybookTemplate; onClose: () => void };

/** What it begins with, whom it is for, and its name. */
export function NewPlaybookDialog({ workspace, cast, template, onClose }: NewPlaybookDialogProps) {
  const [chosen, setChosen] = useState(template.id);
  const [people, setPeople] = useState<string[]>([]);
  const begun = playbookTemplates.find(({ id }) => id === chosen) ?? template;
  const choose = (key: string, isFor: boolean) =>
    setPeople((before) => (isFor ? [...before, key] : before.filter((one) => one !== key)));
  return (
    <NewDocumentDialog
      {...{ workspace, onClose }}
      kind="playbooks"
      title="New playbook"
      makes="Make the playbook"
      usual={begun.name}
      templates={playbookTemplates}
      template={chosen}
      onTemplate={setChosen}
      begin={() => beginPlaybook(begun, people)}
    >
      {cast.length > 0 && (
        <FieldGroup legend="For">
          <div className="flex flex-wrap gap-x-5 gap-y-2">
            {cast.slice(0, playbookLimits.people).map(({ key, name }) => (
              <Checkbox
                key={key}
                label={name}
                checked={people.includes(key)}
                onCheckedChange={(isFor) => choose(key, isFor)}
              />
            ))}
          </div>
        </FieldGroup>
      )}
    </NewDocumentDialog>
  );
}
