'use client';

import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { ClaimDoing } from '@/components/personas/claims/claim-doing';
import {
  contentOf,
  emptyNumber,
  type NumberFields,
  nameOf,
  questionOf,
} from '@/components/personas/claims/number-fields';
import { NumberFigure } from '@/components/personas/claims/number-figure';
import { WhatIsCounted } from '@/components/personas/claims/what-is-counted';
import { personaQueries } from '@/components/personas/queries';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { Skeleton } from '@/components/ui/skeleton';
import type { Claim } from '@/lib/core/claims/claim';
import type { MetricQuestion } from '@/lib/core/claims/evidence';

type NumberDialogProps = { workspace: string; claim: Claim; doing: ClaimDoing; onClose: () => void };

const nothingKnown = { events: [], traits: [] };
const held = [
  { value: 'more', label: 'more than everybody else' },
  { value: 'less', label: 'less than everybody else' },
  { value: 'at_least', label: 'at least' },
  { value: 'at_most', label: 'at most' },
] as const;

/** A live number over the persona's segment: what it counts, what it is held against, and what it says right now. */
export function NumberDialog({ workspace, claim, doing, onClose }: NumberDialogProps) {
  const form = useId();
  const [fields, setFields] = useState(() => emptyNumber(claim.text));
  const names = useQuery(personaQueries(workspace).names());
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
        <HeldAgainst fields={fields} change={change} />
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
          <Preview
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

function HeldAgainst({ fields, change }: { fields: NumberFields; change: (part: Partial<NumberFields>) => void }) {
  const isShare = fields.measure === 'share_who_did' || fields.measure === 'trait';
  const asksThreshold = fields.held === 'at_least' || fields.held === 'at_most';
  return (
    <>
      <Field label="It supports the claim when it is">
        {(control) => (
          <Select
            {...control}
            value={fields.held}
            options={[...held]}
            onValueChange={(picked) =>
              change({ held: held.find(({ value }) => value === picked)?.value ?? fields.held })
            }
          />
        )}
      </Field>
      {asksThreshold && (
        <Field label={isShare ? 'Threshold, in percent' : 'Threshold'}>
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              value={fields.threshold}
              onChange={(event) => change({ threshold: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}

type PreviewProps = { workspace: string; personaKey: string; name: string; question: MetricQuestion };

/** What the number says right now, before anybody relies on it. */
function Preview({ workspace, personaKey, name, question }: PreviewProps) {
  const reading = useQuery(personaQueries(workspace).number(personaKey, question));
  return (
    <section className="rounded-md bg-sunken p-3.5">
      <h3 className="mb-1.5 font-semibold text-xs">What it says now</h3>
      {reading.isPending && <Skeleton className="h-16 w-full" />}
      {reading.isError && <p className="text-ink-2">{reading.error.message}</p>}
      {reading.data && <NumberFigure name={name} question={question} reading={reading.data} judged />}
    </section>
  );
}
