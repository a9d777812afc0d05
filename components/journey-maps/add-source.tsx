'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { SourceType } from '@/lib/core/claims/evidence';
import { sourceWords } from '@/lib/core/claims/source-words';
import { Reference } from '@/lib/core/journey-maps/journey-map';

/** Something that was written elsewhere: a report, a ticket, a call. */
export function AddSource({ onAdd }: { onAdd: (reference: Reference) => void }) {
  const [error, setError] = useState<string>();
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const text = (name: string) => String(new FormData(form).get(name) ?? '').trim();
    const parsed = Reference.safeParse({
      kind: 'source',
      source: text('source'),
      citation: text('citation'),
      date: text('date'),
      excerpt: text('excerpt'),
      url: text('url') || null,
    });
    setError(parsed.error?.issues[0]?.message);
    if (!parsed.success) return;
    onAdd(parsed.data);
    form.reset();
  }
  return (
    <form onSubmit={submit} className="grid gap-4 sm:grid-cols-2">
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
      <Field label="Where it comes from" required className="sm:col-span-2">
        {(control) => (
          <Input {...control} name="citation" maxLength={300} placeholder="Ticket 4711; or author, title, page" />
        )}
      </Field>
      <Field label="Its address" optional className="sm:col-span-2" error={error}>
        {(control) => <Input {...control} name="url" maxLength={2000} placeholder="https://" />}
      </Field>
      <Field label="What it says, word for word" optional className="sm:col-span-2">
        {(control) => <Textarea {...control} name="excerpt" rows={2} maxLength={1000} />}
      </Field>
      <div className="sm:col-span-2">
        <Button variant="primary" type="submit">
          Add the source
        </Button>
      </div>
    </form>
  );
}
