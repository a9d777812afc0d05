'use client';

import { type FormEvent, useId } from 'react';
import { questionHref } from '@/components/boards/question-href';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { TextLink } from '@/components/ui/text-link';
import type { InsightTile } from '@/lib/core/boards/board';

type InsightDialogProps = {
  workspace: string;
  tile: InsightTile;
  onSave: (tile: InsightTile) => void;
  onClose: () => void;
};

/** Its name. What it asks is changed where it was asked, and added again. */
export function InsightDialog({ workspace, tile, onSave, onClose }: InsightDialogProps) {
  const form = useId();
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onSave({ ...tile, title: String(new FormData(event.currentTarget).get('title') ?? '').trim() });
    onClose();
  }
  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title="Change the insight"
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form}>
            Keep the title
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="space-y-4">
        <Field label="Title">
          {(control) => <Input name="title" maxLength={120} defaultValue={tile.title} {...control} />}
        </Field>
        <p className="text-ink-2">
          To ask something else, <TextLink href={questionHref(workspace, tile.insight)}>open its question</TextLink>,
          change it there and add it to this board again.
        </p>
      </form>
    </Dialog>
  );
}
