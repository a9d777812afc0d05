'use client';

import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { evidenceQueries } from '@/components/evidence/evidence-queries';
import { HeldAgainst } from '@/components/evidence/held-against';
import { contentOf, emptyNumber, type NumberFields, nameOf, questionOf } from '@/components/evidence/number-fields';
import { NumberPreview } from '@/components/evidence/number-preview';
import { WhatIsCounted } from '@/components/evidence/what-is-counted';
import type { ClaimDoing } from '@/components/personas/claims/claim-doing';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import type { Claim } from '@/lib/core/claims/claim';

type NumberDialogProps = { workspace: string; claim: Claim; doing: ClaimDoing; onClose: () => void };

const nothingKnown = { events: [], traits: [] };

/** A live number over the persona's segment: what it counts, what it is held against, and what it says right now. */
export function NumberDialog({ workspace, claim, doing, onClose }: NumberDialogProps) {
  const form = useId();
  const [fields, setFields] = useState(() => emptyNumber(claim.text));
  const names = useQuery(evidenceQueries(workspace).names());
  const known = names.data ?? nothingKnown;
  const question = questionOf(fields, known);
  const { back } = doing.claims;
  const change = (part: Partial<NumberFields>) => setFields((before) => ({ ...before, ...part }));

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!question) return;
    back.mutate({ id: claim.id, evidence: contentOf(fields, question) }, { onSuccess: onClose });
  }

  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(stays) => !stays && onClose()}
      title="Add a number"
      description={`“${claim.text}”`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={form} pending={back.isPending} disabled={!question}>
            Add the number
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="grid gap-x-4 gap-y-4 sm:grid-cols-2">
        <WhatIsCounted fields={fields} known={known} change={change} />
        <HeldAgainst label="It supports the claim when it is" fields={fields} change={change} />
        <Field label="The words of the claim that it proves" className="sm:col-span-2">
          {(control) => (
            <Input {...control} value={fields.words} onChange={(event) => change({ words: event.target.value })} />
          )}
        </Field>
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
      </form>
      <div className="mt-4" aria-live="polite">
        {question && (
          <NumberPreview
            workspace={workspace}
            personaKey={claim.persona}
            name={fields.name || nameOf(fields)}
            {...{ question }}
          />
        )}
      </div>
      {back.error && (
        <Notice live tone="bad" state="Not added" className="mt-3">
          {back.error.message}
        </Notice>
      )}
    </Dialog>
  );
}
