'use client';

import { type FormEvent, useId } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import type { TextTile } from '@/lib/core/boards/board';

type TextDialogProps = { tile: TextTile; isNew: boolean; onSave: (tile: TextTile) => void; onClose: () => void };

/** A heading and paragraphs. */
export function TextDialog({ tile, isNew, onSave, onClose }: TextDialogProps) {
  const form = useId();
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    onSave({ ...tile, title: String(data.get('title') ?? '').trim(), text: String(data.get('text') ?? '') });
    onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title={isNew ? 'Add a text' : 'Change the text'}
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form}>
            {isNew ? 'Add the text' : 'Keep the text'}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="space-y-4">
        <Field label="Heading" optional>
          {(control) => <Input name="title" maxLength={120} defaultValue={tile.title} {...control} />}
        </Field>
        <Field label="Text" hint="An empty line begins a new paragraph." optional>
          {(control) => <Textarea name="text" rows={5} maxLength={4000} defaultValue={tile.text} {...control} />}
        </Field>
      </form>
    </Dialog>
  );
}
