'use client';

import { type FormEvent, useId, useState } from 'react';
import type { ClaimDoing } from '@/components/personas/claims/claim-doing';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import type { Claim } from '@/lib/core/claims/claim';
import { SourceType } from '@/lib/core/claims/evidence';
import { sourceWords } from '@/lib/core/claims/source-words';

type SourceDialogProps = { claim: Claim; doing: ClaimDoing; onClose: () => void };

export const sides = [
  { value: 'for', label: 'For it' },
  { value: 'against', label: 'Against it' },
] as const;

/** A report, a ticket, a call or something seen, that speaks for or against a claim. */
export function SourceDialog({ claim, doing, onClose }: SourceDialogProps) {
  const form = useId();
  const [side, setSide] = useState<'for' | 'against'>('for');
  const { back } = doing.claims;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    back.mutate(
      {
        id: claim.id,
        evidence: {
          kind: 'source',
          side,
          source: SourceType.parse(text('source')),
          citation: text('citation'),
          date: text('date'),
          excerpt: text('excerpt'),
        },
      },
      { onSuccess: onClose },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      title="Add a source"
      description={`“${claim.text}”`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={form} pending={back.isPending}>
            Add the source
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="grid gap-4 sm:grid-cols-2">
        <div className="sm:col-span-2">
          <SegmentedControl label="What it says" options={sides} value={side} onValueChange={setSide} />
        </div>
        <Field label="What it is">
          {(control) => (
            <Select
              {...control}
              name="source"
              defaultValue="report"
              options={SourceType.options.map((value) => ({ value, label: sourceWords[value] }))}
            />
          )}
        </Field>
        <Field label="Written or seen on" required>
          {(control) => <Input {...control} name="date" type="date" />}
        </Field>
        <Field label="Where it comes from" required className="sm:col-span-2" error={back.error?.message}>
          {(control) => (
            <Input {...control} name="citation" maxLength={300} placeholder="Ticket 4711; or author, title, page" />
          )}
        </Field>
        <Field label="What it says, word for word" optional className="sm:col-span-2">
          {(control) => <Textarea {...control} name="excerpt" rows={3} maxLength={1000} />}
        </Field>
      </form>
    </Dialog>
  );
}
