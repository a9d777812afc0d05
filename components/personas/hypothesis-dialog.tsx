'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Textarea } from '@/components/ui/textarea';
import { api } from '@/lib/browser/api';
import { type Hypothesis, readObjective } from '@/lib/core/personas/hypothesis';
import { Persona } from '@/lib/core/personas/persona';

const outcomes = [
  { value: 'open', label: 'Open' },
  { value: 'held', label: 'It held' },
  { value: 'failed', label: 'It failed' },
] as const;

type HypothesisDialogProps = { workspace: string; persona: Persona; onClose: () => void };

/** The hypothesis sheet of a persona being written. */
export function HypothesisDialog({ workspace, persona, onClose }: HypothesisDialogProps) {
  const form = useId();
  const router = useRouter();
  const before = persona.hypothesis;
  const [outcome, setOutcome] = useState<Hypothesis['outcome']>(before?.outcome ?? 'open');
  const [linkError, setLinkError] = useState<string>();
  const save = useMutation({
    mutationFn: (hypothesis: Hypothesis) =>
      api(workspace).patch(`personas/${persona.key}`, {
        body: { revision: persona.revision, hypothesis },
        schema: Persona,
      }),
    onSuccess: () => {
      onClose();
      router.refresh();
    },
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const read = readObjective(text('title'), text('url'));
    setLinkError('error' in read ? read.error : undefined);
    if ('error' in read) return;
    save.mutate({
      belief: text('belief'),
      test: text('test'),
      result: text('result'),
      outcome,
      objective: read.objective,
    });
  }

  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(stays) => !stays && onClose()}
      title={`The sheet of ${persona.name}`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={form} pending={save.isPending}>
            Save the sheet
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="grid gap-4 sm:grid-cols-2">
        <Field label="We believe" required className="sm:col-span-2" error={save.error?.message}>
          {(control) => (
            <Textarea {...control} name="belief" rows={2} maxLength={600} defaultValue={before?.belief} autoFocus />
          )}
        </Field>
        <Field label="How we will find out" optional className="sm:col-span-2">
          {(control) => <Textarea {...control} name="test" rows={3} maxLength={600} defaultValue={before?.test} />}
        </Field>
        <div className="sm:col-span-2">
          <SegmentedControl label="What came of it" options={outcomes} value={outcome} onValueChange={setOutcome} />
        </div>
        <Field label="What we saw" optional className="sm:col-span-2">
          {(control) => <Textarea {...control} name="result" rows={3} maxLength={1000} defaultValue={before?.result} />}
        </Field>
        <Field label="Objective" optional>
          {(control) => <Input {...control} name="title" maxLength={160} defaultValue={before?.objective?.title} />}
        </Field>
        <Field label="Link to it" optional error={linkError}>
          {(control) => (
            <Input {...control} name="url" type="url" maxLength={500} defaultValue={before?.objective?.url} />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
