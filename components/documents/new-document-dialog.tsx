'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { z } from 'zod';
import { listPage, type MapKind, mapKinds } from '@/components/documents/map-kinds';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field, FieldGroup } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioGroup } from '@/components/ui/radio-group';
import { api } from '@/lib/browser/api';
import { freeKey } from '@/lib/browser/free-key';
import type { Content } from '@/lib/core/documents/apply-edits';

type NewDocumentDialogProps = {
  workspace: string;
  kind: MapKind;
  title: string;
  description?: string;
  /** What the button says: "Make the map". */
  makes: string;
  /** Its name where none is written. */
  usual: string;
  templates: readonly { id: string; name: string; description: string }[];
  template: string;
  onTemplate: (id: string) => void;
  templatesLabel?: string;
  /** What it begins with, once it is to be made. */
  begin: () => Content;
  onClose: () => void;
  /** Whom it is for. */
  children?: ReactNode;
};

const Made = z.object({ key: z.string() });

/** Whom it is for, its name and what it begins with; then its page opens. */
export function NewDocumentDialog({ workspace, kind, usual, begin, children, ...said }: NewDocumentDialogProps) {
  const { templatesLabel = 'Begin with' } = said;
  const form = useId();
  const router = useRouter();
  const [name, setName] = useState('');
  const make = useMutation({
    mutationFn: (called: string) => {
      const content = begin();
      const post = (key: string) =>
        api(workspace).post(mapKinds[kind].api, { body: { key, name: called, content }, schema: Made });
      return freeKey(called, post, mapKinds[kind].page);
    },
    onSuccess: ({ key }) => {
      router.push(`${listPage(workspace, kind)}/${key}`);
      router.refresh();
    },
  });
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    make.mutate(name.trim() || usual);
  }
  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && said.onClose()}
      title={said.title}
      description={said.description}
      footer={
        <>
          <Button onClick={said.onClose}>Not now</Button>
          <Button variant="primary" type="submit" form={form} pending={make.isPending}>
            {said.makes}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="space-y-5">
        {children}
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
        <FieldGroup legend={templatesLabel}>
          <RadioGroup
            label={templatesLabel}
            value={said.template}
            onValueChange={said.onTemplate}
            options={said.templates.map(({ id, name: label, description: hint }) => ({ value: id, label, hint }))}
          />
        </FieldGroup>
      </form>
    </Dialog>
  );
}
