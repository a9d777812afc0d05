'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import type { CastName } from '@/components/playbooks/playbook-context';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { Field, FieldGroup } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioGroup } from '@/components/ui/radio-group';
import { api } from '@/lib/browser/api';
import { freeKey } from '@/lib/browser/free-key';
import { Playbook, playbookLimits } from '@/lib/core/playbooks/playbook';
import { beginPlaybook, type PlaybookTemplate, playbookTemplates } from '@/lib/core/playbooks/templates';

type NewPlaybookDialogProps = { workspace: string; cast: CastName[]; template: PlaybookTemplate; onClose: () => void };

/** What it begins with, whom it is for, and its name. */
export function NewPlaybookDialog({ workspace, cast, template, onClose }: NewPlaybookDialogProps) {
  const form = useId();
  const router = useRouter();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState(template.id);
  const [people, setPeople] = useState<string[]>([]);
  const begun = playbookTemplates.find(({ id }) => id === chosen) ?? template;
  const make = useMutation({
    mutationFn: (called: string) => {
      const content = beginPlaybook(begun, people);
      const post = (key: string) =>
        api(workspace).post('playbooks', { body: { key, name: called, content }, schema: Playbook });
      return freeKey(called, post, 'playbook');
    },
    onSuccess: ({ key }) => {
      router.push(`/w/${workspace}/playbooks/${key}`);
      router.refresh();
    },
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    make.mutate(name.trim() || begun.name);
  }
  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title="New playbook"
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form} pending={make.isPending}>
            Make the playbook
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="space-y-5">
        <Field label="Name" optional error={make.error?.message}>
          {(control) => (
            <Input
              {...control}
              maxLength={120}
              placeholder={begun.name}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <FieldGroup legend="Begin with">
          <RadioGroup
            label="Begin with"
            value={chosen}
            onValueChange={setChosen}
            options={playbookTemplates.map(({ id, name: label, description }) => ({
              value: id,
              label,
              hint: description,
            }))}
          />
        </FieldGroup>
        {cast.length > 0 && (
          <FieldGroup legend="For">
            <div className="flex flex-wrap gap-x-5 gap-y-2">
              {cast.slice(0, playbookLimits.people).map(({ key, name: label }) => (
                <Checkbox
                  key={key}
                  label={label}
                  checked={people.includes(key)}
                  onCheckedChange={(isFor) =>
                    setPeople((before) => (isFor ? [...before, key] : before.filter((one) => one !== key)))
                  }
                />
              ))}
            </div>
          </FieldGroup>
        )}
      </form>
    </Dialog>
  );
}
