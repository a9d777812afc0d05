'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import type { WhoChoice } from '@/components/priority-matrices/who-choice';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioGroup } from '@/components/ui/radio-group';
import { api } from '@/lib/browser/api';
import { freeKey } from '@/lib/browser/free-key';
import { matrixLimits, PriorityMatrix } from '@/lib/core/priority-matrices/priority-matrix';
import { matrixTemplates } from '@/lib/core/priority-matrices/templates';

type NewMatrixDialogProps = { workspace: string; choices: WhoChoice[]; onClose: () => void };

/** Begins with the whole Cast and criteria that teams weigh, or with none. */
export function NewMatrixDialog({ workspace, choices, onClose }: NewMatrixDialogProps) {
  const form = useId();
  const router = useRouter();
  const [chosen, setChosen] = useState(matrixTemplates[0]?.id ?? '');
  const [name, setName] = useState('');
  const template = matrixTemplates.find(({ id }) => id === chosen);
  const usual = template && template.id !== 'empty' ? template.name : 'Priorities';
  const cast = choices.filter(({ who }) => who.kind === 'persona').slice(0, matrixLimits.entries);
  const make = useMutation({
    mutationFn: (called: string) =>
      freeKey(
        called,
        (key) =>
          api(workspace).post('priority-matrices', {
            body: {
              key,
              name: called,
              content: {
                ...template?.content,
                entries: cast.map(({ who }, index) => ({ id: `entry-${index + 1}`, who, friction: null })),
              },
            },
            schema: PriorityMatrix,
          }),
        'priorities',
      ),
    onSuccess: ({ key }) => {
      router.push(`/w/${workspace}/priorities/${key}`);
      router.refresh();
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    make.mutate(name.trim() || usual);
  }
  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title="New matrix"
      description="It compares everybody in the Cast; take out or add whom you like afterwards."
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form} pending={make.isPending}>
            Make the matrix
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
              placeholder={usual}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <fieldset>
          <legend className="mb-2 font-semibold text-sm">Criteria to begin with</legend>
          <RadioGroup
            label="Criteria to begin with"
            value={chosen}
            onValueChange={setChosen}
            options={matrixTemplates.map(({ id, name: label, description }) => ({
              value: id,
              label,
              hint: description,
            }))}
          />
        </fieldset>
      </form>
    </Dialog>
  );
}
