'use client';

import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, FieldGroup } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioGroup } from '@/components/ui/radio-group';
import type { PersonasTile } from '@/lib/core/boards/board';

type PersonasDialogProps = {
  tile: PersonasTile;
  isNew: boolean;
  /** Who is on stage. */
  cast: { key: string; name: string }[];
  onSave: (tile: PersonasTile) => void;
  onClose: () => void;
};

/** Everybody on stage, or some of them. */
export function PersonasDialog({ tile, isNew, cast, onSave, onClose }: PersonasDialogProps) {
  const form = useId();
  const [who, setWho] = useState(tile.personas.length > 0 ? 'some' : 'all');
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const personas = who === 'all' ? [] : data.getAll('persona').map(String);
    onSave({ ...tile, title: String(data.get('title') ?? '').trim(), personas });
    onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title={isNew ? 'Add personas' : 'Change the personas'}
      description="How many they are, and how their key metric stands. A persona is its segment: the filter of the board does not reach it."
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form}>
            {isNew ? 'Add them' : 'Keep them'}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="space-y-4">
        <Field label="Title" optional>
          {(control) => <Input name="title" maxLength={120} defaultValue={tile.title} {...control} />}
        </Field>
        <RadioGroup
          label="Which personas"
          value={who}
          onValueChange={setWho}
          options={[
            { value: 'all', label: 'Everybody on stage', hint: 'Those who join the Cast later come in by themselves.' },
            { value: 'some', label: 'Some of them' },
          ]}
        />
        {who === 'some' && (
          <FieldGroup legend="Who">
            {cast.map(({ key, name }) => (
              <label key={key} className="flex items-center gap-2">
                <input
                  type="checkbox"
                  name="persona"
                  value={key}
                  defaultChecked={tile.personas.includes(key)}
                  className="size-4 accent-ink"
                />
                {name}
              </label>
            ))}
          </FieldGroup>
        )}
      </form>
    </Dialog>
  );
}
