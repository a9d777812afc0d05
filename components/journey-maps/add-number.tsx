'use client';

import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { evidenceQueries } from '@/components/evidence/evidence-queries';
import { HeldAgainst } from '@/components/evidence/held-against';
import { emptyNumber, type NumberFields, nameOf, questionOf } from '@/components/evidence/number-fields';
import { NumberPreview } from '@/components/evidence/number-preview';
import { WhatIsCounted } from '@/components/evidence/what-is-counted';
import { useOpenMap } from '@/components/journey-maps/map-context';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { mapLimits, type Reference } from '@/lib/core/journey-maps/journey-map';

const nothingKnown = { events: [], traits: [] };

/** A live number over the people of the persona. */
export function AddNumber({ onAdd }: { onAdd: (reference: Reference) => void }) {
  const { workspace, content } = useOpenMap();
  const [fields, setFields] = useState(() => emptyNumber(''));
  const names = useQuery(evidenceQueries(workspace).names());
  const known = names.data ?? nothingKnown;
  const question = questionOf(fields, known);
  const change = (part: Partial<NumberFields>) => setFields((before) => ({ ...before, ...part }));
  if (content.persona === null) {
    return <p className="text-ink-2">Choose whose journey this is first: a number is read over their people.</p>;
  }
  if (content.evidence.filter(({ reference }) => reference.kind === 'metric').length >= mapLimits.numbers) {
    return <p className="text-ink-2">A map holds at most {mapLimits.numbers} live numbers. Take one away first.</p>;
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!question) return;
    onAdd({ kind: 'metric', ...question, name: fields.name.trim() || nameOf(fields) });
    setFields(emptyNumber(''));
  }
  return (
    <form onSubmit={submit} className="grid gap-4 sm:grid-cols-2">
      <WhatIsCounted fields={fields} known={known} change={change} />
      <HeldAgainst label="It is expected to be" fields={fields} change={change} />
      <Field label="Name of the number" optional className="sm:col-span-2">
        {(control) => (
          <Input
            {...control}
            value={fields.name}
            maxLength={80}
            placeholder={question ? nameOf(fields) : ''}
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </Field>
      {question && (
        <div className="sm:col-span-2" aria-live="polite">
          <NumberPreview
            workspace={workspace}
            personaKey={content.persona}
            name={fields.name || nameOf(fields)}
            question={question}
          />
        </div>
      )}
      <div className="sm:col-span-2">
        <Button variant="primary" type="submit" disabled={!question}>
          Add the number
        </Button>
      </div>
    </form>
  );
}
